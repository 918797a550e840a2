package dev.guestlist.render.page;

import java.util.List;
import java.util.Optional;

/**
 * Everything to read about one subject, independent of any form.
 *
 * @param title absent if the page is part of something else: a question, a log
 * @param sections the most important first; a form may arrange them in its own way. Empty ones are
 *     dropped
 */
public record Page(Optional<Title> title, List<Section> sections) {
    /**
     * The heading of the whole page.
     *
     * @param tags for programs that need to find this page again
     */
    public record Title(Prose text, List<Tag> tags) {
        public Title {
            tags = List.copyOf(tags);
        }
    }

    public record Tag(String name, String value) {}

    public Page {
        sections = sections.stream().filter(section -> !section.isEmpty()).toList();
    }

    public static Page of(Section... sections) {
        return new Page(Optional.empty(), List.of(sections));
    }
}
