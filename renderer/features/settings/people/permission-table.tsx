/** The role table (shared/model/person.ts): things to do down, roles across. */
import { CheckmarkRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { mayDo, PERMISSIONS, ROLES } from '#shared/model/person.ts';
import styles from './people-settings.module.css';

export function PermissionTable() {
  const { t } = useTranslation();
  return (
    <details className={styles.tableFold}>
      <summary data-focus-ring>{t('accounts.table.title')}</summary>
      <p className={styles.quiet}>{t('accounts.table.note')}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('accounts.table.what')}</th>
            {ROLES.map((role) => (
              <th key={role} scope="col">
                {t(`people.roles.${role}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {PERMISSIONS.map((permission) => (
            <tr key={permission}>
              <th scope="row">{t(`accounts.may.${permission}`)}</th>
              {ROLES.map((role) => (
                <td key={role}>
                  {mayDo([role], permission) ? (
                    <CheckmarkRegular aria-label={t('accounts.table.yes')} />
                  ) : (
                    <span className="visually-hidden">{t('accounts.table.no')}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
