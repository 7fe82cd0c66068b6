import type { ElementEventPayloadMap } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { preserveOffsetOnSource } from '@atlaskit/pragmatic-drag-and-drop/utils/preserve-offset-on-source';
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/utils/set-custom-native-drag-preview';

type Preview = ElementEventPayloadMap['onGenerateDragPreview'];

/** Room around the card for its shadow: the browser cuts the picture at the container's edge. */
const shadowRoom = 20;

/**
 * The picture under the pointer: a copy of the card with `className` on it (its lifted look), held where it
 * was taken.
 */
export const showDragPreview = ({
  element,
  nativeSetDragImage,
  input,
  className,
  count,
}: {
  readonly element: HTMLElement;
  readonly nativeSetDragImage: Preview['nativeSetDragImage'];
  readonly input: Preview['location']['initial']['input'];
  readonly className: string;
  /** Says how many cards go along, when there is more than this one. */
  readonly count?: { readonly text: string; readonly className: string } | undefined;
}): void => {
  const held = preserveOffsetOnSource({ element, input });
  setCustomNativeDragPreview({
    nativeSetDragImage,
    getOffset: (args) => {
      const { x, y } = held(args);
      return { x: x + shadowRoom, y: y + shadowRoom };
    },
    render: ({ container }) => {
      const { width, height } = element.getBoundingClientRect();
      const copy = element.cloneNode(true) as HTMLElement;
      copy.classList.add(className);
      copy.style.width = `${width}px`;
      copy.style.height = `${height}px`;
      copy.style.transform = 'none';
      if (count !== undefined) {
        const badge = document.createElement('span');
        badge.className = count.className;
        badge.textContent = count.text;
        copy.append(badge);
      }
      container.style.padding = `${shadowRoom}px`;
      container.append(copy);
    },
  });
};
