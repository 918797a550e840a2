package dev.guestlist.source;

import dev.guestlist.model.Problem;
import dev.guestlist.model.Quoted;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.source.RepeatedKeys.Block;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Turns a text into a tree, from the events of the library's parser. The library's own composer
 * would do, but needs too much memory: its nodes, with marks that refer to the text, take 97 MiB
 * for ten thousand guests. Aliases are resolved, within limits: see {@link Anchors}.
 */
final class YamlReader {
    /** Far deeper than any valid file. */
    static final int DEPTH = 32;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder()
                    .setCodePointLimit(Integer.MAX_VALUE)
                    .setParseComments(false)
                    .build();

    private final String file;
    private final ParserImpl events;
    private final Findings findings;
    private final Consumer<Yaml> guests;
    private final Anchors anchors = new Anchors();
    private final Words words = new Words();
    private final Traps traps;
    private String lastKey = "";

    /** Whether the list on the second level that comes next is the one to hand on. */
    private boolean atGuests;

    /** What the block of keys that comes next is. */
    private Block next = Block.VALUE;

    private YamlReader(SourceText source, Findings findings, Consumer<Yaml> guests) {
        this.file = source.name();
        this.events = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, source.text()));
        this.findings = findings;
        this.guests = guests;
        this.traps = new Traps(source, findings);
    }

    /**
     * Empty if the text is not valid YAML, is not a mapping, or contains something that is not
     * supported.
     *
     * @param guests receives each item of the list {@code guests} as soon as it has been read; in
     *     the tree, this list is empty
     */
    static Optional<Yaml.Mapping> read(
            SourceText source, Findings findings, Consumer<Yaml> guests) {
        try {
            return new YamlReader(source, findings, guests).document();
        } catch (Refused refused) {
            findings.add(refused.problem);
        } catch (MarkedYamlEngineException syntax) {
            addUnlessExplained(SyntaxProblems.of(source, syntax), findings);
        } catch (ReaderException character) {
            findings.add(SyntaxProblems.of(source, character));
        }
        return Optional.empty();
    }

    /** A trap on the same line or the one above is the cause of an error in the syntax. */
    private static void addUnlessExplained(Problem problem, Findings findings) {
        var where = problem.where().orElseThrow();
        if (!findings.hasErrors(where.file(), where.line() - 1, where.line())) {
            findings.add(problem);
        }
    }

    /**
     * The keys above the guests; the rest of the text is not read. Empty if something is wrong with
     * these keys; later errors are not noticed.
     */
    static Optional<Yaml.Mapping> preface(SourceText source) {
        try {
            return new YamlReader(source, new Findings(), _ -> {}).head();
        } catch (Refused | MarkedYamlEngineException | ReaderException wrong) {
            return Optional.empty(); // reading the whole text reports it
        }
    }

    private Optional<Yaml.Mapping> head() {
        start();
        var root = events.next();
        if (!(root instanceof MappingStartEvent)) {
            return Optional.empty();
        }
        var entries = new ArrayList<Yaml.Entry>();
        while (events.peekEvent().getEventId() != Event.ID.MappingEnd) {
            var key = key();
            if (key.text().equals("guests")) {
                break;
            }
            entries.add(new Yaml.Entry(key.text(), key.where(), value(1)));
        }
        return Optional.of(new Yaml.Mapping(where(root), entries));
    }

    private void start() {
        events.next(); // stream start
        if (events.peekEvent().getEventId() == Event.ID.StreamEnd) {
            throw refusal(
                    "empty-file", events.next(), "the file is empty", "start with: version: 1");
        }
        events.next(); // document start
    }

    private Optional<Yaml.Mapping> document() {
        start();
        var root = value(0);
        events.next(); // document end
        traps.finish();
        anchors.unused().forEach(findings::add);
        if (events.peekEvent().getEventId() != Event.ID.StreamEnd) {
            throw refusal(
                    "several-documents",
                    events.next(),
                    "a second document begins here",
                    "remove the --- line, or move the second document to a file of its own");
        }
        if (root instanceof Yaml.Mapping mapping) {
            return Optional.of(mapping);
        }
        findings.error(
                "wrong-type", root.where(), "the file contains no keys", "start with: version: 1");
        return Optional.empty();
    }

    private Yaml value(int depth) {
        var event = events.next();
        if (depth > DEPTH) {
            throw refusal(
                    "nested-too-deeply",
                    event,
                    "values are nested more than " + DEPTH + " levels deep",
                    "the format needs only six levels");
        }
        if (event instanceof AliasEvent alias) {
            return repeat(alias);
        }
        refuseTag(event);
        var before = anchors.count();
        var value =
                event instanceof ScalarEvent scalar
                        ? words.scalar(where(event), scalar, traps.value(scalar, lastKey))
                        : event instanceof MappingStartEvent
                                ? mapping(where(event), depth)
                                : sequence(where(event), depth);
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            anchors.remember(node.getAnchor().get(), value, before);
        }
        return value;
    }

    private Yaml repeat(AliasEvent alias) {
        if (!anchors.knows(alias.getAlias())) {
            throw refusal(
                    "unknown-anchor",
                    alias,
                    "no earlier value has the anchor &" + alias.getAlias().getValue(),
                    "put the text in quotes if the * belongs to it; otherwise, write the value"
                            + " out");
        }
        return anchors.repeat(alias.getAlias())
                .orElseThrow(() ->
                        refusal(
                                "too-many-aliases",
                                alias,
                                "aliases repeat more than " + Anchors.REPEATED_VALUES + " values",
                                "write the values out, or use bundles"));
    }

    /** Keeps no list of guests, unless an alias could repeat it. */
    private Yaml guests() {
        atGuests = events.peekEvent() instanceof NodeEvent list && list.getAnchor().isEmpty();
        var value = value(1);
        atGuests = false;
        if (value instanceof Yaml.Sequence list) {
            list.items().forEach(guests);
            return new Yaml.Sequence(list.where(), List.of());
        }
        return value;
    }

    private Yaml.Sequence sequence(SourceLocation where, int depth) {
        var items = new ArrayList<Yaml>();
        Consumer<Yaml> taker = depth == 1 && atGuests ? guests : items::add;
        while (events.peekEvent().getEventId() != Event.ID.SequenceEnd) {
            next = Block.ENTRY_OF_LIST;
            taker.accept(value(depth + 1));
        }
        events.next();
        return new Yaml.Sequence(where, items);
    }

    private Yaml.Mapping mapping(SourceLocation where, int depth) {
        var entries = new Entries();
        var repeated = new RepeatedKeys(next, findings);
        while (events.peekEvent().getEventId() != Event.ID.MappingEnd) {
            var key = key();
            var first = entries.called(key.text());
            var value =
                    depth == 0 && key.text().equals("guests") && first.isEmpty()
                            ? guests()
                            : value(depth + 1);
            if (first.isEmpty()) {
                entries.add(new Yaml.Entry(key.text(), key.where(), value));
            } else {
                repeated.add(key, first.get(), entries.all().getFirst());
            }
        }
        events.next();
        return new Yaml.Mapping(where, entries.all());
    }

    private Yaml.Scalar key() {
        var event = events.next();
        if (!(event instanceof ScalarEvent scalar)) {
            throw refusal("wrong-key", event, "a key must be a plain word", "write key: value");
        }
        refuseTag(event);
        if (scalar.isPlain() && scalar.getValue().equals("<<")) {
            throw refusal(
                    "merge-key",
                    event,
                    "merge keys (<<) are not supported",
                    "use a bundle or defaults");
        }
        var key = words.key(where(event), scalar, traps.key(scalar));
        lastKey = key.text();
        next = Block.VALUE;
        return key;
    }

    private void refuseTag(Event event) {
        var tag =
                event instanceof ScalarEvent scalar
                        ? scalar.getTag()
                        : event instanceof CollectionStartEvent collection
                                ? collection.getTag()
                                : Optional.<String>empty();
        if (tag.isPresent()) {
            throw refusal(
                    "tag",
                    event,
                    "tags such as " + Quoted.of(tag.get()) + " are not supported",
                    "put the text in quotes if the ! belongs to it; otherwise, remove the tag");
        }
    }

    private SourceLocation where(Event event) {
        var mark = event.getStartMark().orElseThrow();
        return new SourceLocation(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private Refused refusal(String code, Event event, String message, String hint) {
        return new Refused(Problem.error(code, where(event), message).withHint(hint));
    }

    /** Stops reading this text at once. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        Refused(Problem problem) {
            super(problem.message());
            this.problem = problem;
        }
    }
}
