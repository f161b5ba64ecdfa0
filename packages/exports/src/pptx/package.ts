import { strToU8, zipSync, type Zippable } from 'fflate';
import { XML } from './xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument';

/** What parts are, by the last word of their relationship. */
const CONTENT_TYPES = {
  officeDocument: `${TYPES}.presentationml.presentation.main+xml`,
  slideMaster: `${TYPES}.presentationml.slideMaster+xml`,
  slideLayout: `${TYPES}.presentationml.slideLayout+xml`,
  slide: `${TYPES}.presentationml.slide+xml`,
  notesMaster: `${TYPES}.presentationml.notesMaster+xml`,
  notesSlide: `${TYPES}.presentationml.notesSlide+xml`,
  theme: `${TYPES}.theme+xml`,
  tableStyles: `${TYPES}.presentationml.tableStyles+xml`,
  presProps: `${TYPES}.presentationml.presProps+xml`,
  'metadata/core-properties': 'application/vnd.openxmlformats-package.core-properties+xml',
  chart: `${TYPES}.drawingml.chart+xml`,
  image: '',
  package: '',
} as const;

type Kind = keyof typeof CONTENT_TYPES;

export interface Relation {
  readonly id: string;
  readonly kind: Kind;
  /** From the package's root. */
  readonly target: string;
}

/** Parts of an Office Open XML file, with what each refers to. */
export class OfficePackage {
  readonly #files: Record<string, Uint8Array> = {};
  readonly #overrides: string[] = [];
  readonly #root: Relation[] = [];

  part(path: string, kind: Exclude<Kind, 'image' | 'package'>, xml: string, relations: readonly Relation[] = []): void {
    this.#files[path] = strToU8(xml);
    this.#overrides.push(`<Override PartName="/${path}" ContentType="${CONTENT_TYPES[kind]}"/>`);
    if (relations.length === 0) return;
    const slash = path.lastIndexOf('/');
    this.#files[`${path.slice(0, slash)}/_rels/${path.slice(slash + 1)}.rels`] = relationsXml(relations);
  }

  /** A picture, or a workbook. */
  bytes(path: string, bytes: Uint8Array): void {
    this.#files[path] = bytes;
  }

  /** What the whole package refers to. */
  root(relation: Relation): void {
    this.#root.push(relation);
  }

  /** Every entry has the first time that a ZIP can tell: the bytes follow from the parts alone. */
  zip(): Uint8Array {
    const types =
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
      `<Default Extension="jpg" ContentType="image/jpeg"/>` +
      `<Default Extension="xlsx" ContentType="${TYPES}.spreadsheetml.sheet"/>${this.#overrides.join('')}</Types>`;
    const files: Zippable = {
      '[Content_Types].xml': strToU8(types),
      '_rels/.rels': relationsXml(this.#root),
      ...this.#files,
    };
    return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 });
  }
}

function relationsXml(relations: readonly Relation[]): Uint8Array {
  const each = relations.map(({ id, kind, target }) => {
    const type = kind === 'metadata/core-properties' ? `${PACKAGE}/relationships/${kind}` : `${OFFICE}/${kind}`;
    return `<Relationship Id="${id}" Type="${type}" Target="/${target}"/>`;
  });
  return strToU8(`${XML}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`);
}
