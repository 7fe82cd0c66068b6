import type { Counts } from '#contract/values.ts';
import type { Contact, Organization } from '#domain/records.ts';
import { stageOf, stagesFromSetting } from '#domain/stages.ts';
import { type CardSource, toBytes, writeVCard4 } from '#formats/index.ts';
import { writeFileAtomically } from '../backup/atomic-write.ts';
import { jsonOf } from '../backup/index.ts';
import type { OpenStore } from '../open.ts';
import { exportedPhotos } from '../photos/photos.ts';

export type ExportFormat = 'json' | 'vcard4';

/** People as cards. Those to keep away from are left out, and so is whoever is in the bin. */
const cardsOf = ({ file }: OpenStore) => {
  /** One at a time, when its card is written. */
  function* withPhotos(cards: readonly CardSource[]): Generator<CardSource> {
    for (const card of cards) {
      const [photo] = exportedPhotos(file, card.contact.photo === undefined ? [] : [card.contact.photo]);
      yield photo === undefined ? card : { ...card, photo: { mediaType: photo.type, base64: photo.base64 } };
    }
  }
  const organizations = new Map(
    (file.find('organizations', { selector: {} }) as unknown as readonly Organization[]).map(
      (organization) => [organization.id, organization],
    ),
  );
  const contacts = (
    file.find('contacts', { selector: { binnedAt: 0 } }) as unknown as readonly Contact[]
  ).filter(({ discouraging }) => !discouraging);
  const stages = stagesFromSetting(file.get('settings', 'stages')?.['value']);
  return {
    counts: { contacts: contacts.length },
    bytes: toBytes(
      writeVCard4(
        withPhotos(
          contacts.map((contact) => ({ contact, organizations, stage: stageOf(stages, contact).name })),
        ),
      ),
    ),
  };
};

/** @returns what the file holds, by collection. */
export const exportFile = async (
  store: OpenStore,
  path: string,
  format: ExportFormat,
  appVersion: string,
): Promise<Counts> => {
  const { counts, bytes } = format === 'json' ? jsonOf({ ...store, appVersion }) : cardsOf(store);
  await writeFileAtomically(path, bytes);
  return counts;
};
