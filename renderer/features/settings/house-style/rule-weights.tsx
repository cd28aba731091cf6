/** Every rule with what it looks for and an example, by kind, and the weight that the house gives it. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Select,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { type HouseStyle, RULE_WEIGHTS, type RuleWeight } from '#shared/model/house-style.ts';
import styles from './house-style.module.css';
import { CATALOGUE_SECTIONS, type CatalogueEntry } from './rule-catalogue.ts';

type Weights = HouseStyle['rules'];

interface RuleWeightsProps {
  weights: Weights;
  mayChange: boolean;
  onChange(weights: Weights): void;
}

export function RuleWeights({ weights, mayChange, onChange }: RuleWeightsProps) {
  const { t } = useTranslation();
  const set = (id: string, weight: RuleWeight | null) => {
    const { [id]: _, ...others } = weights;
    onChange(weight === null ? others : { ...others, [id]: weight });
  };
  return (
    <Accordion collapsible multiple>
      {CATALOGUE_SECTIONS.map(({ group, rules }) => {
        const changed = rules.filter(({ id }) => weights[id] !== undefined).length;
        return (
          <AccordionItem key={group} value={group}>
            <AccordionHeader as="h4" expandIconPosition="end">
              {t(`findings.groups.${group}`)}
              <span className={styles.count}>
                {t('houseStyle.ruleCount', { count: rules.length })}
                {changed > 0 && ` · ${t('houseStyle.changedCount', { count: changed })}`}
              </span>
            </AccordionHeader>
            <AccordionPanel>
              <ul>
                {rules.map((rule) => (
                  <Rule
                    key={rule.id}
                    rule={rule}
                    weight={weights[rule.id] ?? null}
                    mayChange={mayChange}
                    onChange={(weight) => set(rule.id, weight)}
                  />
                ))}
              </ul>
            </AccordionPanel>
          </AccordionItem>
        );
      })}
    </Accordion>
  );
}

interface RuleProps {
  rule: CatalogueEntry;
  /** Null: each finding has the weight that the rule gives it. */
  weight: RuleWeight | null;
  mayChange: boolean;
  onChange(weight: RuleWeight | null): void;
}

function Rule({ rule: { id, wrong, right }, weight, mayChange, onChange }: RuleProps) {
  const { t } = useTranslation();
  const name = t(`houseStyle.rules.${id}.name`);
  return (
    <li className={styles.rule} data-off={weight === 'off' || undefined}>
      <div>
        <div className={styles.ruleName}>{name}</div>
        <p className={styles.quiet}>{t(`houseStyle.rules.${id}.what`)}</p>
        {wrong !== '' && (
          <p className={styles.quiet}>
            {t('houseStyle.example')} <s className={styles.wrong}>{wrong}</s>
            {right !== '' && (
              <>
                {' → '}
                <span className={styles.right}>{right}</span>
              </>
            )}
          </p>
        )}
      </div>
      <Select
        className={styles.weight ?? ''}
        aria-label={t('houseStyle.weight', { name })}
        value={weight ?? 'usual'}
        disabled={!mayChange}
        onChange={(_, { value }) => onChange(RULE_WEIGHTS.find((one) => one === value) ?? null)}
      >
        <option value="usual">{t('houseStyle.weights.usual')}</option>
        {RULE_WEIGHTS.map((one) => (
          <option key={one} value={one}>
            {t(`houseStyle.weights.${one}`)}
          </option>
        ))}
      </Select>
    </li>
  );
}
