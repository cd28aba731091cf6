/** A row of filters of which any number can be on. */
import { ToggleButton } from '@fluentui/react-components';
import styles from './chips.module.css';

interface ChipsProps<Value extends string> {
  label: string;
  options: readonly { value: Value; label: string; count: number }[];
  on: ReadonlySet<Value>;
  onChange(on: ReadonlySet<Value>): void;
}

export function Chips<Value extends string>({ label, options, on, onChange }: ChipsProps<Value>) {
  const toggle = (value: Value) => {
    const next = new Set(on);
    if (!next.delete(value)) next.add(value);
    onChange(next);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend
    <div className={styles.chips} role="group" aria-label={label}>
      {options.map((option) => (
        <ToggleButton
          key={option.value}
          size="small"
          shape="circular"
          checked={on.has(option.value)}
          onClick={() => toggle(option.value)}
          className={styles.chip}
        >
          {option.label}
          <span className={styles.count}>{option.count}</span>
        </ToggleButton>
      ))}
    </div>
  );
}
