using BangGiao.Registry.Snapshots;
using FsCheck;
using FsCheck.Fluent;

namespace BangGiao.Unit.Registry.Snapshots;

/// <summary>An index that follows the changes of a collection has what one made of all its records has.</summary>
public class RecordIndexTests
{
    private const string Collection = "notes";
    private static readonly RecordKey[] Keys = [.. Enumerable.Range(0, 40).Select(number => new RecordKey(Collection, $"n-{number:00}"))];

    [Fact]
    public void It_follows_any_changes() => Prop.ForAll(
        Arb.From(Steps().ListOf(12)),
        steps =>
        {
            var state = Made(Keys);
            _ = state.Index("letters", Letters);
            foreach (var (step, isAsked) in steps)
            {
                var edit = state.ToBuilder();
                foreach (var (key, text) in step)
                    Do(edit, key, text);
                state = edit.Build();
                // A state that nobody asks for the index passes on what it has of earlier ones.
                if (isAsked && !IsWhole(state))
                    return false;
            }
            return IsWhole(state);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Collections_without_records_may_give_one_name_to_indexes_of_different_keys()
    {
        var (comments, assignments) = (Snapshot.Empty["comments"], Snapshot.Empty["assignments"]);

        Assert.Empty(comments.Index("about", record => (RecordKey[])[record.Key])[Keys[0]]);
        Assert.Empty(assignments.Index("about", record => (string[])[record.Key.Id])["n-00"]);

        var edit = assignments.ToBuilder();
        Do(edit, Keys[0], "x");
        Assert.Single(edit.Build().Index("about", record => (string[])[record.Key.Id])["n-00"]);
    }

    [Fact]
    public void A_write_does_not_make_it_read_all_records_again()
    {
        var state = Made(Keys);
        _ = state.Index("letters", Letters);
        var edit = state.ToBuilder();
        Do(edit, Keys[3], "xyz");
        var read = new List<RecordKey>();

        var index = edit.Build().Index("letters", record =>
        {
            read.Add(record.Key);
            return Letters(record);
        });

        Assert.Equal([Keys[3]], index['x'].Select(record => record.Key));
        Assert.Equal([Keys[3]], read);
    }

    [Fact]
    public void After_many_changes_it_is_made_anew()
    {
        var state = Made(Keys);
        _ = state.Index("letters", Letters);
        var edit = state.ToBuilder();
        foreach (var key in Keys)
            Do(edit, key, "q");

        state = edit.Build();

        Assert.False(state.HasIndex("letters"));
        Assert.True(IsWhole(state));
    }

    private static bool IsWhole(CollectionState state)
    {
        var whole = state.All.SelectMany(record => Letters(record).Select(letter => (letter, record.Key, record.Sequence))).ToLookup(pair => pair.letter);
        var index = state.Index("letters", Letters);
        return index.Count == whole.Count
            && index.Select(group => group.Key).Order().SequenceEqual(whole.Select(group => group.Key).Order())
            && index.All(group => group.Select(record => (group.Key, record.Key, record.Sequence)).SequenceEqual(whole[group.Key]))
            && "abcxyz".All(letter => index.Contains(letter) == whole.Contains(letter) && index[letter].Count() == whole[letter].Count());
    }

    private static Gen<(IReadOnlyList<(RecordKey Key, string? Text)> Step, bool IsAsked)> Steps() =>
        from step in (from key in Gen.Elements(Keys) from text in Gen.Elements(null, "a", "ab", "cx", "xyz", "") select (key, text)).ListOf(2)
        from isAsked in Gen.Elements(true, false)
        select ((IReadOnlyList<(RecordKey, string?)>)step, isAsked);

    private static CollectionState Made(IEnumerable<RecordKey> keys)
    {
        var edit = CollectionState.Empty.ToBuilder();
        foreach (var key in keys)
            Do(edit, key, "abc"[..(1 + key.Id[^1] % 3)]);
        return edit.Build();
    }

    private static void Do(CollectionState.Builder edit, RecordKey key, string? text)
    {
        if (text is null)
            edit.Delete(key.Id, new(edit.LastChangeOf(key.Id) + 1, null));
        else
            edit.Put(new(key, edit.LastChangeOf(key.Id) + 1, 0, text));
    }

    private static IEnumerable<char> Letters(StoredRecord record) => record.Body;
}
