using System.Collections.Immutable;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Records.Visibility;

/// <summary>
/// What a caller sees after any writes is what the caller sees of the same records in a registry that nobody has asked before. So nothing that
/// is kept from one version to the next shows a hidden record, or hides one that is not.
/// </summary>
public class RedactionLawTests
{
    private static readonly Sight[] Sights =
    [
        new(Role.Public, Classification.Public),
        new(Role.Reader, Classification.Internal),
        new Sight(Role.Editor, Classification.Public).With(["a-1"]),
        new Sight(Role.Admin, Classification.Public).With(["a-1", "a-2"]),
        new(Role.Admin, Classification.Internal),
        new(Role.Admin, Classification.Confidential),
    ];

    private static readonly RecordKey[] Keys =
    [
        .. Of("countries", "AA", "BB", "CC"), .. Of("agencies", "a-1", "a-2", "a-3"), .. Of("agreements", "t-1", "t-2"), .. Of("activities", "v-1", "v-2"), .. Of("missions", "m-1"),
        .. Of("partnerships", "p-1", "p-2"), .. Of("documents", "d-1"), .. Of("commitments", [.. Enumerable.Range(0, 40).Select(number => $"c-{number:00}")]),
        .. Of("participantActions", "n-1"), .. Of("later", "l-1"),
    ];

    [Fact]
    public void Nothing_kept_from_an_earlier_version_changes_what_is_seen() => Prop.ForAll(
        Arb.From(from first in First() from steps in Step().ListOf(6) select (first, steps)),
        made =>
        {
            var edit = new SnapshotEdit(Snapshot.Empty);
            var version = 0L;
            foreach (var (key, body) in made.first)
                Do(edit, key, body, ++version);
            var snapshot = edit.ToSnapshot(Head.None with { Version = version });
            var before = snapshot;
            foreach (var step in made.steps)
            {
                edit = new(snapshot);
                foreach (var (key, body) in step)
                    Do(edit, key, body, ++version);
                snapshot = edit.ToSnapshot(Head.None with { Version = version });
                foreach (var sight in Sights)
                {
                    if (Seen(snapshot, null, sight) != Seen(Anew(snapshot), null, sight) || Seen(before, snapshot, sight) != Seen(Anew(before), Anew(snapshot), sight))
                        return false;
                }
            }
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void Most_of_these_records_can_be_read() => Assert.All(
        Keys.Where(key => Registries.Collections.Knows(key)),
        key => Assert.True(Redaction.IsWhole(
            Rules(key),
            new(key, 1, 0, Body(key, 5, "public", ["AA", "BB"], ["a-1", "a-2"], "t-1", "v-1"))), key.ToString()));

    private static IEnumerable<RecordKey> Of(string collection, params string[] ids) => ids.Select(id => new RecordKey(collection, id));

    private static IVisibilityRules Rules(RecordKey key) =>
        Registries.Collections.TryFindRules(key.Collection, out var rules) ? rules : throw new InvalidOperationException(key.Collection);

    // The same records and deletions, of which nobody has asked anything.
    private static Snapshot Anew(Snapshot snapshot)
    {
        var edit = new SnapshotEdit(Snapshot.Empty);
        foreach (var (name, state) in snapshot.States)
        {
            foreach (var record in state.All)
                edit.Of(name).Put(new(record.Key, record.Sequence, record.DependencyVersion, record.Body));
            foreach (var (id, deletion) in state.Deleted)
                edit.Of(name).Delete(id, deletion);
        }
        return edit.ToSnapshot(snapshot.Head);
    }

    private static string Seen(Snapshot snapshot, Snapshot? now, Sight sight)
    {
        var view = new RegistryView(Registries.Collections, snapshot, sight, new(2026, 1, 1), now);
        return string.Join('\n', Keys.Select(key => $"{key} {view.Hides(key)} {Body(view, key)}").Concat(view.Redacted.Select(record => record.Body).Order(StringComparer.Ordinal)));
    }

    private static string? Body(RegistryView view, RecordKey key)
    {
        try
        {
            return view.Find(key)?.Body;
        }
        catch (Newtonsoft.Json.JsonException)
        {
            return "cannot be read";
        }
    }

    private static void Do(SnapshotEdit edit, RecordKey key, string? body, long version)
    {
        if (body is null)
            edit.Of(key.Collection).Delete(key.Id, Deletion.Of(version, edit.Find(key)?.Body));
        else
            edit.Of(key.Collection).Put(new(key, version, 0, body));
    }

    private static Gen<ImmutableList<(RecordKey Key, string? Body)>> First() => Keys.Aggregate(
        Gen.Constant(ImmutableList<(RecordKey Key, string? Body)>.Empty), (all, key) => from made in all from one in Bodies(key) select made.Add(one));

    private static Gen<IReadOnlyList<(RecordKey Key, string? Body)>> Step() =>
        from changes in (from key in Gen.Elements(Keys) from change in Bodies(key) select change).ListOf(2) select (IReadOnlyList<(RecordKey, string?)>)changes;

    // A record that names any others; sometimes a damaged one, or none.
    private static Gen<(RecordKey Key, string? Body)> Bodies(RecordKey key) =>
        from country in Id("countries")
        from other in Id("countries")
        from agency in Id("agencies")
        from second in Id("agencies")
        from agreement in Id("agreements")
        from activity in Id("activities")
        from classification in Gen.Frequency((6, Gen.Constant("public")), (2, Gen.Constant("internal")), (2, Gen.Constant("confidential")), (1, Gen.Constant("unknown")))
        from form in Gen.Choose(0, 11)
        select (key, form == 0 ? null : Body(key, form, classification, [country, other], [agency, second], agreement, activity));

    private static Gen<string> Id(string collection) => Gen.Elements(Keys.Where(key => key.Collection == collection).Select(key => key.Id).Append("ZZ").ToArray());

    private static string Body(RecordKey key, int form, string classification, string[] countries, string[] agencies, string agreement, string activity)
    {
        if (form == 1)
            return "{}";
        var name = new JObject { ["en"] = key.Id };
        JObject fields = key.Collection switch
        {
            "countries" => new() { ["name"] = name },
            "agencies" => new() { ["kind"] = "ministry", ["name"] = name, ["parentId"] = Some(agencies[0]), ["focalPoints"] = form < 6 ? new JArray(new JObject { ["name"] = "Somebody" }) : null },
            "agreements" => new() { ["title"] = name, ["type"] = "agreement", ["status"] = "signed", ["parties"] = new JArray("VN", countries[0], countries[1]), ["leadAgencyId"] = agencies[0], ["activityId"] = Some(activity) },
            "activities" => new() { ["title"] = name, ["kind"] = "official_visit", ["level"] = "minister", ["countryIds"] = new JArray(countries), ["startsOn"] = "2024-01-01" },
            "missions" => new() { ["type"] = "embassy", ["hostCountryId"] = countries[0], ["city"] = name, ["accreditedTo"] = new JArray(countries[1]), ["openedOn"] = "2000" },
            "partnerships" => new() { ["countryId"] = countries[0], ["level"] = "comprehensive", ["title"] = name, ["effectiveOn"] = "2013-09" },
            "documents" => new() { ["type"] = "dossier", ["title"] = name, ["countryIds"] = new JArray(countries) },
            "participantActions" => new() { ["agreementId"] = agreement, ["countryId"] = countries[0], ["kind"] = "ratification", ["on"] = "2020-01-01" },
            "commitments" => new()
            {
                ["title"] = name,
                ["countryIds"] = new JArray(countries),
                ["leadAgencyId"] = agencies[0],
                ["coordinatingAgencyIds"] = new JArray(agencies[1]),
                ["madeOn"] = "2024-01-15",
                ["agreementId"] = form > 6 ? agreement : null,
                ["activityId"] = form % 2 == 0 ? activity : null,
            },
            _ => new() { ["title"] = name },
        };
        fields["classification"] = classification;
        foreach (var missing in fields.Properties().Where(member => member.Value.Type == JTokenType.Null).ToList())
            missing.Remove();
        return RecordJson.Write(JObject.Parse(Registries.Stored(key.Collection, key.Id, fields).Body));

        JValue? Some(string id) => form % 3 == 0 ? null : new(id);
    }
}
