/** Case, marks, whole word: how strictly words are looked for. */
import { ToggleButton } from '@fluentui/react-components';
import { TextCaseTitleRegular, TextEffectsRegular, TextWholeWordRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { KeyTip } from '../../../ui/key-tip.tsx';
import { useFindState } from './find-store.ts';

const OPTIONS = [
  { name: 'matchCase', icon: <TextCaseTitleRegular /> },
  { name: 'matchMarks', icon: <TextEffectsRegular /> },
  { name: 'wholeWord', icon: <TextWholeWordRegular /> },
] as const;

export function FindOptionButtons() {
  const { t } = useTranslation();
  const state = useFindState();
  return OPTIONS.map(({ name, icon }) => (
    <KeyTip key={name} label={t(`find.${name}`)}>
      <ToggleButton
        size="small"
        appearance="subtle"
        icon={icon}
        checked={state[name]}
        onClick={() => {
          const { [name]: isOn } = useFindState.getState();
          useFindState.setState({ [name]: !isOn });
        }}
      />
    </KeyTip>
  ));
}
