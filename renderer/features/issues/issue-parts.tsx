/** The parts of the room of issues: the list, the calendar of coming ones, and the ledger of those that are out. */
import { Tab, TabList } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { places } from '../../app/places.ts';

const PARTS = { list: places.issues, calendar: places.calendar, ledger: places.ledger } as const;
type Part = keyof typeof PARTS;
const NAMES = Object.keys(PARTS) as Part[];

export function IssueParts({ here }: { here: Part }) {
  const { t } = useTranslation();
  const [, goTo] = useLocation();
  return (
    <TabList
      style={{ padding: '0 12px' }}
      aria-label={t('issues.parts.label')}
      selectedValue={here}
      onTabSelect={(_, { value }) => goTo(PARTS[NAMES.find((part) => part === value) ?? 'list'])}
    >
      {NAMES.map((part) => (
        <Tab key={part} value={part}>
          {t(`issues.parts.${part}`)}
        </Tab>
      ))}
    </TabList>
  );
}
