package dev.guestlist.cli;

import dev.guestlist.render.form.Form;
import dev.guestlist.render.form.GitHub;
import dev.guestlist.render.form.Terminal;
import dev.guestlist.render.form.Theme;
import dev.guestlist.render.page.Page;

import picocli.CommandLine.TypeConversionException;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Output formats: pages for people, and for programs the value itself. */
enum Format {
    TEXT,
    JSON,
    MARKDOWN;

    static Option<Format> option(String help) {
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
        var words = Arrays.stream(values()).map(Format::word).toList();
        if (!words.contains(word)) {
            throw new TypeConversionException(
                    word.equals("html")
                            ? "html is not supported yet; use text, json or markdown"
                            : "\"" + word + "\" is not one of " + String.join(", ", words));
        }
        return values()[words.indexOf(word)];
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
