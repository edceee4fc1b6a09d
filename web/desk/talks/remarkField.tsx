/** Where an agent sums up a talk in a line of their own. */
import { useDesk } from '../context';
import { Field } from '../parts';

interface RemarkFieldProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function RemarkField({ id, value, onChange }: RemarkFieldProps) {
  const words = useDesk().texts.talks;
  return (
    <Field id={id} label={words.remarkLabel} hint={words.remarkHint}>
      {(described) => (
        <input {...described} maxLength={500} value={value} onInput={(event) => onChange(event.currentTarget.value)} />
      )}
    </Field>
  );
}
