/** A package that was read and checked, and waits to be merged or put away. */
import type { ArticleContent } from '#shared/model/article.ts';
import type {
  PackageContents,
  PackageManifest,
  PackageProblem,
  PackageTrust,
} from '#shared/model/handoff.ts';
import type { KeyCardFile } from '#shared/model/key.ts';
import type { InspectedPicture } from '../../pictures/inspect-picture.task.ts';

/** What a picture is by its bytes. */
export type SeenPicture = Pick<InspectedPicture, 'mediaType' | 'width' | 'height' | 'look' | 'takenOnSeen'>;

/** What stands in a whole and well-formed package. */
export interface ReadPackage {
  manifest: PackageManifest;
  /** The manifest as it was signed, and its signature by the key of `card`. */
  statement: string;
  signature: string;
  /** SHA-256 of the sender's public key, in hex. */
  keyId: string;
  /** The sender's card, as `KeysService.trust` takes it. */
  card: KeyCardFile;
  contents: PackageContents;
  /** SHA-256 of the files that were unpacked. */
  files: string[];
  /** What the files of its pictures are, by SHA-256. */
  seen: ReadonlyMap<string, SeenPicture>;
}

/** The text of an article that both desks know. */
export interface KnownParent {
  /** What the package calls it. */
  hash: string;
  /** As it is kept here: pictures by their ids of this desk. */
  content: ArticleContent;
}

export interface OpenedPackage extends ReadPackage {
  /** Of this opening: opening the same file twice gives two. */
  id: string;
  /** As the person knows the file. */
  fileName: string;
  trust: PackageTrust;
  problems: PackageProblem[];
  /** By article id: those that are here and have a parent known to both desks. */
  parents: ReadonlyMap<string, KnownParent>;
  /** Where a file of the package lies until the package is dismissed, by SHA-256; null: not in it. */
  pathOf(hash: string): string | null;
}
