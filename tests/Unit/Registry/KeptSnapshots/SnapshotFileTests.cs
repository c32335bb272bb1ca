using BangGiao.Registry.KeptSnapshots;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Unit.Registry.KeptSnapshots;

/// <summary>What is written is read, the same is written alike, and whatever is damaged is refused by one kind of exception.</summary>
public sealed class SnapshotFileTests
{
    [Fact]
    public void All_of_a_snapshot_is_read_as_it_was_written()
    {
        var snapshot = Some();

        var read = Read(Written(snapshot));

        Assert.Equal((7, "hash", "epoch", snapshot.At), (read.Version, read.Head.Hash, read.Head.Epoch, read.At));
        Assert.Equal(snapshot.Collections.Order(), read.Collections.Order());
        Assert.Equal(Texts(snapshot), Texts(read));
    }

    [Fact]
    public void The_same_records_make_the_same_content_in_whatever_order_they_came()
    {
        var forwards = new SnapshotEdit(Snapshot.Empty);
        var backwards = new SnapshotEdit(Snapshot.Empty);
        var ids = Enumerable.Range(0, 200).Select(number => $"id-{number}").ToList();
        foreach (var id in ids)
            Put(forwards, id);
        foreach (var id in Enumerable.Reverse(ids))
            Put(backwards, id);

        Assert.Equal(Written(forwards.ToSnapshot(Head())), Written(backwards.ToSnapshot(Head())));

        static void Put(SnapshotEdit edit, string id)
        {
            edit.Of(id[^1] > '5' ? "one" : "other").Put(new(new("one", id), 1, 0, $"{{\"id\":\"{id}\"}}"));
            edit.Of("gone").Delete(id, new(2, "public"));
        }
    }

    [Fact]
    public void Whatever_byte_is_changed_or_missing_it_is_read_or_refused_as_damaged()
    {
        var whole = Written(Some());

        for (var place = 0; place < whole.Length; place++)
        {
            ReadOrRefuse(whole[..place]);
            foreach (var change in new byte[] { 1, 0x80, 0xff })
            {
                var damaged = whole.ToArray();
                damaged[place] ^= change;
                ReadOrRefuse(damaged);
            }
        }

        static void ReadOrRefuse(byte[] bytes)
        {
            try
            {
                Read(bytes);
            }
            catch (InvalidDataException)
            {
                // Nothing else may be thrown, whatever the bytes are.
            }
        }
    }

    [Fact]
    public void A_file_that_is_cut_off_or_continues_after_its_end_is_refused()
    {
        var whole = Written(Some());

        Assert.Throws<InvalidDataException>(() => Read(whole[..(whole.Length / 2)]));
        Assert.Throws<InvalidDataException>(() => Read([.. whole, .. whole]));
        Assert.Throws<InvalidDataException>(() => Read([]));
    }

    private static Snapshot Some()
    {
        var edit = new SnapshotEdit(Snapshot.Empty);
        edit.Of("countries").Put(new(new("countries", "VN"), 3, 6, """{"id":"VN","name":{"vi":"Việt Nam","ar":"فيتنام","en":"Viet Nam 🇻🇳"}}"""));
        edit.Of("countries").Put(new(new("countries", "FR"), 1, 0, "{}"));
        edit.Of("countries").Delete("XX", new(4, null));
        edit.Of("later").Put(new(new("later", "of a newer version"), 5, 0, """{"unknown":[1,2]}"""));
        edit.Of("later").Delete("gone", new(7, "confidential"));
        return edit.ToSnapshot(Head());
    }

    private static Head Head() => new(7, new(2026, 11, 29, 1, 2, 3, 4, TimeSpan.Zero), "epoch", default, null) { Hash = "hash" };

    private static byte[] Written(Snapshot snapshot)
    {
        var file = new MemoryStream();
        SnapshotFile.Write(file, snapshot, CancellationToken.None);
        return file.ToArray();
    }

    private static Snapshot Read(byte[] bytes)
    {
        var edit = new SnapshotEdit(Snapshot.Empty);
        var head = SnapshotFile.Read(
            new MemoryStream(bytes), record => edit.Of(record.Key.Collection).Put(record), (key, deletion) => edit.Of(key.Collection).Delete(key.Id, deletion), CancellationToken.None);
        return edit.ToSnapshot(head);
    }

    private static IEnumerable<string> Texts(Snapshot snapshot) => snapshot.Collections.Order(StringComparer.Ordinal).SelectMany(name => snapshot[name].All
        .Select(record => $"{record.Key} {record.Sequence} {record.DependencyVersion} {record.Body}")
        .Concat(snapshot[name].Deleted.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{name}/{pair.Key} {pair.Value}")));
}
