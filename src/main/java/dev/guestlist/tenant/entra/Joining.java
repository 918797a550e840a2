package dev.guestlist.tenant.entra;

import com.microsoft.graph.models.Group;
import com.microsoft.graph.models.ReferenceCreate;

import dev.guestlist.tenant.Receipt;
import dev.guestlist.tenant.Receipt.Effect;
import dev.guestlist.tenant.http.Answer;
import dev.guestlist.tenant.http.Call;
import dev.guestlist.tenant.http.CallException;
import dev.guestlist.tenant.http.Gatherer;
import dev.guestlist.tenant.http.Gatherer.Result;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Adds members to groups, up to twenty of one group in one request
 * (learn.microsoft.com/graph/api/group-post-members). Such a request succeeds or fails as a whole:
 * one new member who is already in the group, or not yet in the directory, makes it fail for the
 * others, who are then added one by one.
 *
 * <pre>
 *   join(g, a) ─┐
 *   join(g, b) ─┼─► PATCH /groups/g [a, b, c] ─► 204 ─► all done
 *   join(g, c) ─┘                             └► 400, 404, 409
 *                                                  └─► $batch of POST /groups/g/members/$ref,
 *                                                      each with its own outcome
 * </pre>
 */
final class Joining {
    private final Graph graph;
    private final Gatherer<Call, Answer> singles;
    private final Duration moment;
    private final Batch batch;
    private final Map<String, Gatherer<String, Optional<String>>> groups =
            new ConcurrentHashMap<>();

    Joining(Graph graph, Gatherer<Call, Answer> singles, Duration moment) {
        this.graph = graph;
        this.singles = singles;
        this.moment = moment;
        this.batch = new Batch(graph);
    }

    Receipt join(String group, String member) {
        var gatherer = groups.computeIfAbsent(group, this::gatherer);
        try {
            return new Receipt(Effect.DONE, gatherer.ask(member));
        } catch (CallException failure) {
            return GraphMeanings.receipt(Tried.to(Operation.JOIN, group), failure);
        }
    }

    private Gatherer<String, Optional<String>> gatherer(String group) {
        return new Gatherer<>(Batch.MOST, moment, members -> add(group, members));
    }

    private List<Result<Optional<String>>> add(String group, List<String> members) {
        if (members.size() == 1) {
            var id = singles.ask(one(group, members.getFirst())).requestId();
            return List.of(new Result.Good<>(id));
        }
        try {
            var id = graph.remote().send(all(group, members)).requestId();
            return members.stream()
                    .<Result<Optional<String>>>map(_ -> new Result.Good<>(id))
                    .toList();
        } catch (CallException failure) {
            return switch (failure.status().orElse(0)) {
                case 400, 404, 409 -> oneByOne(group, members);
                default -> throw failure;
            };
        }
    }

    private List<Result<Optional<String>>> oneByOne(String group, List<String> members) {
        return batch.send(members.stream().map(member -> one(group, member)).toList()).stream()
                .map(Joining::requestId)
                .toList();
    }

    private Call all(String group, List<String> members) {
        var body = new Group();
        body.getAdditionalData()
                .put("members@odata.bind", members.stream().map(this::link).toList());
        return graph.harmless(
                client -> client.groups().byGroupId(group).toPatchRequestInformation(body));
    }

    private Call one(String group, String member) {
        var reference = new ReferenceCreate();
        reference.setOdataId(link(member));
        return graph.harmless(client ->
                client.groups()
                        .byGroupId(group)
                        .members()
                        .ref()
                        .toPostRequestInformation(reference));
    }

    private String link(String member) {
        return graph.base() + "/directoryObjects/" + member;
    }

    private static Result<Optional<String>> requestId(Result<Answer> result) {
        return switch (result) {
            case Result.Good<Answer>(var answer) -> new Result.Good<>(answer.requestId());
            case Result.Bad<Answer>(var failure) -> new Result.Bad<>(failure);
        };
    }
}
