/**
 * One run of words with chips as an editable line, kept by ProseMirror: the browser's own editing loses non-editable islands, their edges and
 * what is pasted. The run knows no history and no structure: both belong to the whole form.
 */
import { DOMParser, Fragment, type Node as Doc, Schema, Slice } from "prosemirror-model";
import { EditorState, NodeSelection, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import type { Chip, Flat } from "./runs";

export interface RunSettings {
  nodes: readonly Flat[];
  label: string;
  chip: (chip: Chip) => string;
  locked: () => boolean;
  onchange: (nodes: Flat[]) => void;
  /** The caret came here, or a chip was chosen; `chosen` is none without one. */
  onplace: (chosen: Chip | undefined) => void;
  /** Enter was pressed: a place of the run. */
  onenter: (at: number) => void;
}

export class RunView {
  readonly #view: EditorView;
  readonly #settings: RunSettings;
  readonly #schema: Schema;

  constructor(host: HTMLElement, settings: RunSettings) {
    this.#settings = settings;
    this.#schema = schemaOf(settings.chip);
    this.#view = new EditorView(
      { mount: host },
      {
        state: this.#state(settings.nodes),
        editable: () => !settings.locked(),
        attributes: { role: "textbox", "aria-multiline": "true", "aria-label": settings.label, spellcheck: "false", class: "run" },
        dispatchTransaction: (transaction) => {
          this.#view.updateState(this.#view.state.apply(transaction));
          if (transaction.docChanged) settings.onchange(this.#read());
          if (transaction.docChanged || transaction.selectionSet) settings.onplace(this.#chosen());
        },
        handleDOMEvents: {
          focus: () => {
            settings.onplace(this.#chosen());
            return false;
          },
        },
        handleKeyDown: (_, event) => {
          if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return false;
          if (!event.shiftKey) settings.onenter(this.#view.state.selection.from);
          return true;
        },
        handlePaste: (view, event) => {
          if (event.clipboardData?.getData("text/html").includes("data-chip")) return false;
          const text = event.clipboardData?.getData("text/plain").replace(/\s+/g, " ") ?? "";
          if (text) view.dispatch(view.state.tr.insertText(text));
          return true;
        },
        clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, " ", (node) => settings.chip(node.attrs["chip"] as Chip)),
        clipboardParser: DOMParser.fromSchema(this.#schema),
      },
    );
  }

  /** The run was changed from outside: undone, or its chip rewritten. What is the same already stays, with its caret. */
  follow(nodes: readonly Flat[]): void {
    if (JSON.stringify(this.#read()) === JSON.stringify(nodes)) return;
    const { from } = this.#view.state.selection;
    const state = this.#state(nodes);
    const at = Math.min(from, state.doc.content.size);
    this.#view.updateState(state.apply(state.tr.setSelection(TextSelection.create(state.doc, at))));
  }

  /** What is selected: two places of the run. */
  get selection(): { from: number; to: number } {
    const { from, to } = this.#view.state.selection;
    return { from, to };
  }

  insert(chip: Chip): void {
    const { tr, selection } = this.#view.state;
    const node = this.#schema.node("chip", { chip });
    this.#view.dispatch(tr.replaceRange(selection.from, selection.to, new Slice(Fragment.from(node), 0, 0)));
    // The list that it was chosen from gives the focus back to itself first.
    setTimeout(() => this.#view.isDestroyed || this.#view.focus(), 50);
  }

  /** Puts another chip in the place of the chosen one, or nothing. */
  replaceChosen(chip: Chip | undefined): void {
    const { selection, tr } = this.#view.state;
    if (!(selection instanceof NodeSelection)) return;
    if (chip) {
      const changed = tr.setNodeMarkup(selection.from, undefined, { chip });
      this.#view.dispatch(changed.setSelection(NodeSelection.create(changed.doc, selection.from)));
    } else this.#view.dispatch(tr.deleteSelection());
  }

  focus(): void {
    this.#view.focus();
  }

  /** Lets what is locked be seen anew. */
  refresh(): void {
    this.#view.setProps({});
  }

  destroy(): void {
    this.#view.destroy();
  }

  #chosen(): Chip | undefined {
    const { selection } = this.#view.state;
    return selection instanceof NodeSelection ? (selection.node.attrs["chip"] as Chip) : undefined;
  }

  #state(nodes: readonly Flat[]): EditorState {
    const content = nodes.map((node) => (typeof node === "string" ? this.#schema.text(node) : this.#schema.node("chip", { chip: node })));
    return EditorState.create({ doc: this.#schema.node("doc", null, content) });
  }

  #read(): Flat[] {
    const found: Flat[] = [];
    this.#view.state.doc.forEach((node: Doc) => found.push(node.isText ? (node.text ?? "") : (node.attrs["chip"] as Chip)));
    return found;
  }
}

function schemaOf(label: (chip: Chip) => string): Schema {
  return new Schema({
    nodes: {
      doc: { content: "inline*" },
      text: { group: "inline" },
      chip: {
        group: "inline",
        inline: true,
        atom: true,
        selectable: true,
        attrs: { chip: {} },
        toDOM: (node) => {
          const chip = node.attrs["chip"] as Chip;
          return ["span", { class: `chip ${Object.keys(chip)[0] ?? ""}`, "data-chip": JSON.stringify(chip) }, label(chip)];
        },
        parseDOM: [{ tag: "span[data-chip]", getAttrs: (dom) => ({ chip: JSON.parse(dom.dataset["chip"] ?? "{}") as Chip }) }],
      },
    },
  });
}
