/** The reason for the end of mongod, from real lines of its log. */
import { explain } from '../../../services/database/mongodLog';

const line = (s: string, msg: string, attr?: unknown) => JSON.stringify({ t: {}, s, c: 'STORAGE', msg, attr });

describe('the log of mongod', () => {
  it('gives the last error or fatal line with its details', () => {
    const lines = [
      line('I', 'MongoDB starting'),
      line('E', 'WiredTiger error', { error: 'No space left on device' }),
      line('I', 'Now exiting'),
      '',
    ];
    expect(explain(lines)).toBe('WiredTiger error {"error":"No space left on device"}');
  });

  it('gives a line that is no JSON as it is: it comes from the system', () => {
    expect(explain(['mongod: error while loading shared libraries: libcurl.so.4'])).toContain('libcurl.so.4');
  });

  it('gives nothing where nothing went wrong', () => {
    expect(explain([line('I', 'MongoDB starting'), line('W', 'You are running as root')])).toBeUndefined();
  });
});
