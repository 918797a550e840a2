package dev.guestlist.metadata;

import dev.guestlist.metadata.Exchanges.Scrutiny;
import dev.guestlist.metadata.Resource.Called;
import dev.guestlist.metadata.Resource.Count;
import dev.guestlist.metadata.Resource.Raw;
import dev.guestlist.metadata.Resource.Reference;
import dev.guestlist.metadata.Resource.References;
import dev.guestlist.metadata.Resource.Row;
import dev.guestlist.metadata.Resource.Rows;
import dev.guestlist.metadata.Resource.Value;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks the query options of an address: known, said once, and about properties of the type. */
final class Options {
    private static final Set<String> OF_MANY =
            Set.of("$filter", "$orderby", "$top", "$skip", "$count", "$search", "$skiptoken");
    private static final Set<String> OF_ANY = Set.of("$select", "$expand", "$format", "$id");

    private final Model model;
    private final Addresses addresses;

    Options(Dialect dialect) {
        this.model = dialect.model();
        this.addresses = new Addresses(dialect);
    }

    /**
     * What is wrong with a query.
     *
     * @param query as it stands in the address, without the question mark
     * @param scrutiny strict: without options of one's own, which services may ignore
     */
    List<String> complaints(String query, Resource resource, Scrutiny scrutiny) {
        var complaints = new ArrayList<String>();
        if (query.contains("+")) {
            complaints.add("a plus sign in a query is a space; %2B is a plus sign");
        }
        var seen = new ArrayList<String>();
        for (var option : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            var equals = option.indexOf('=');
            var name = decoded(equals < 0 ? option : option.substring(0, equals));
            if (seen.contains(name)) {
                complaints.add(name + " is given twice");
            }
            seen.add(name);
            var value = decoded(equals < 0 ? "" : option.substring(equals + 1));
            if (scrutiny == Scrutiny.STRICT || name.startsWith("$")) {
                collect(complaints, () -> option(name, value, resource));
            }
        }
        return complaints;
    }

    private void option(String name, String value, Resource resource) {
        if (name.startsWith("@")) {
            return;
        }
        switch (resource) {
            case Rows(var type) -> option(name, value, type, OF_MANY.contains(name));
            case Row(var type) -> option(name, value, type, false);
            case Called(var operation) when operation.result().isPresent() -> {
                var result = operation.result().get();
                option(name, value, result.name(), result.many() && OF_MANY.contains(name));
            }
            case Count _ -> {
                if (!Set.of("$filter", "$search").contains(name)) {
                    throw new Wrong(name + " says nothing about a count");
                }
            }
            case References(var type) when name.equals("$id") -> addresses.requireRow(value, type);
            case References _, Reference _, Value _, Raw _, Called _ -> {
                if (!OF_ANY.contains(name) && !OF_MANY.contains(name)) {
                    throw new Wrong("there is no option " + name);
                }
            }
        }
    }

    private void option(String name, String value, String type, boolean ofMany) {
        if (!ofMany && !OF_ANY.contains(name)) {
            throw new Wrong("there is no option " + name + " here");
        }
        switch (name) {
            case "$select" ->
                    Addresses.split(value, ',').forEach(property -> select(property, type));
            case "$expand" -> Addresses.split(value, ',').forEach(item -> expand(item, type));
            case "$orderby" ->
                    Addresses.split(value, ',')
                            .forEach(item ->
                                    Filter.path(model, type, item.replaceFirst(" (a|de)sc$", "")));
            case "$filter" -> Filter.check(model, type, value);
            case "$top", "$skip" -> require(name, value, "\\d{1,9}");
            case "$count" -> require(name, value, "true|false");
            default -> {}
        }
    }

    private void select(String property, String type) {
        if (!property.equals("*")) {
            Filter.path(model, type, property);
            if (model.member(type, property).filter(Model.Member::navigation).isPresent()) {
                throw new Wrong("'" + property + "' is expanded, not selected");
            }
        }
    }

    private void expand(String item, String type) {
        var open = item.indexOf('(');
        var name = (open < 0 ? item : item.substring(0, open)).replaceFirst("/\\$ref$", "");
        if (name.equals("*")) {
            return;
        }
        var member =
                model.member(type, name)
                        .filter(Model.Member::navigation)
                        .orElseThrow(() ->
                                new Wrong(type + " has no navigation property '" + name + "'"));
        if (open >= 0) {
            for (var option : Addresses.split(item.substring(open + 1, item.length() - 1), ';')) {
                var equals = option.indexOf('=');
                option(
                        option.substring(0, equals),
                        option.substring(equals + 1),
                        member.type().name(),
                        member.type().many());
            }
        }
    }

    private static void require(String name, String value, String form) {
        if (!value.matches(form)) {
            throw new Wrong(name + " cannot be '" + value + "'");
        }
    }

    /** Runs a check that ends at the first thing it cannot read. */
    static void collect(List<String> complaints, Runnable check) {
        try {
            check.run();
        } catch (Wrong wrong) {
            complaints.add(wrong.getMessage());
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
