package dev.guestlist.cli;

import dev.guestlist.render.form.Form;
import dev.guestlist.render.form.GitHub;
import dev.guestlist.render.form.Terminal;
import dev.guestlist.render.form.Theme;
import dev.guestlist.render.page.Page;

import picocli.CommandLine.TypeConversionException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Output formats: pages for people, and for programs the value itself. */
enum Format {
    TEXT,
    JSON,
    MARKDOWN;

    /** The option with its formats and default named behind what it is about. */
    static Option<Format> option(String lead) {
        var help = lead + ": " + alternatives() + ". Default: " + TEXT.word() + ".";
        return Option.of("--format", "FORMAT", Format.class, Format::named, help);
    }

    /** The result in this format; the other one is not computed. */
    String print(Supplier<Page> page, Supplier<String> json, Screen screen) {
        return form(screen.theme(ProcessContext.Stream.OUT))
                .map(form -> form.print(page.get()))
                .orElseGet(json);
    }

    /** The form for people; empty for JSON. */
    private Optional<Form> form(Theme theme) {
        return switch (this) {
            case TEXT -> Optional.of(new Terminal(theme));
            case JSON -> Optional.empty();
            case MARKDOWN -> Optional.of(new GitHub());
        };
    }

    private static Format named(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(unknown(word)));
    }

    private static String unknown(String word) {
        return word.equals("html")
                ? "html is not supported yet; use " + alternatives()
                : "\"" + word + "\" is not one of " + String.join(", ", words());
    }

    /** {@code text, json or markdown}. */
    private static String alternatives() {
        var words = words();
        return String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
    }

    private static List<String> words() {
        return Arrays.stream(values()).map(Format::word).toList();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
