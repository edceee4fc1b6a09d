/** The newest turn of each conversation that this process has to do with, kept in memory so that most turns read nothing. */
import { LRUCache } from 'lru-cache';
import type { Turn } from '../services/turns';

const kept = 5000;

export class Heads {
  private readonly turns = new LRUCache<string, Turn>({ max: kept });
  /** The last read of each conversation that is under way. */
  private readonly reads = new Map<string, symbol>();

  get(conversationId: string): Turn | undefined {
    return this.turns.get(conversationId);
  }

  set(turn: Turn): void {
    this.reads.delete(turn.conversationId);
    this.turns.set(turn.conversationId, turn);
  }

  /** What is remembered may be older than what is saved. */
  forget(conversationId: string): void {
    this.reads.delete(conversationId);
    this.turns.delete(conversationId);
  }

  forgetAll(): void {
    this.reads.clear();
    this.turns.clear();
  }

  /**
   * Reads the newest turn and keeps it, unless another one became known meanwhile: what a read that was long under way
   * brings would hide it.
   */
  async read(conversationId: string, read: () => Promise<Turn | undefined>): Promise<Turn | undefined> {
    const own = Symbol('read');
    this.reads.set(conversationId, own);
    const isLast = (): boolean => this.reads.get(conversationId) === own;
    try {
      const turn = await read();
      if (turn !== undefined && isLast()) this.set(turn);
      return turn;
    } finally {
      if (isLast()) this.reads.delete(conversationId);
    }
  }
}
