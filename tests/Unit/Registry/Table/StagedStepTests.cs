using Azure.Data.Tables;
using BangGiao.Registry.Table;
using static Azure.Data.Tables.TableTransactionActionType;

namespace BangGiao.Unit.Registry.Table;

public class StagedStepTests
{
    private const string Partition = "vn";

    private static readonly DateTimeOffset At = new(2026, 11, 2, 3, 4, 5, 678, TimeSpan.Zero);

    [Fact]
    public void Rows_go_where_they_were_meant_to_go_as_they_were()
    {
        TableTransactionAction[] actions =
        [
            new(Add, new TableEntity(Partition, "log|1") { ["At"] = At, ["Seq"] = long.MaxValue, ["Body"] = "7:x\n\"{}\\ Đức 👩‍🚀", ["Empty"] = "" }),
            new(UpdateMerge, new TableEntity(Partition, "rec|a|b:c") { ["Touched"] = -1L }),
            new(Delete, new TableEntity(Partition, "del|a|b")),
        ];

        var restored = StagedStep.Read(Staged(Assert.Single(StagedStep.Of(actions))));

        Assert.Equal(actions.Select(action => action.ActionType), restored.Select(action => action.ActionType));
        foreach (var (one, other) in actions.Zip(restored))
            Assert.Equal((IDictionary<string, object>)one.Entity, (IDictionary<string, object>)other.Entity);
    }

    [Fact]
    public void A_step_is_one_transaction_beside_the_head()
    {
        var steps = StagedStep.Of(Enumerable.Range(0, 250).Select(number => Row(number, 10)));

        Assert.Equal([99, 99, 52], steps.Select(step => StagedStep.Read(Staged(step)).Count));
    }

    [Fact]
    public void A_step_is_one_row_of_less_than_1_MiB()
    {
        var steps = StagedStep.Of(Enumerable.Range(0, 9).Select(number => Row(number, 200_000)));

        Assert.Equal([2, 2, 2, 2, 1], steps.Select(step => StagedStep.Read(Staged(step)).Count));
        Assert.All(steps, step => Assert.InRange(2 * step.Length, 1, (1024 * 1024) - 2048));
    }

    [Theory]
    [InlineData('x', BodyText.MaxBytes)]
    [InlineData('"', BodyText.MaxBytesSent / 6)]
    [InlineData('é', BodyText.MaxBytes / 2)]
    public void A_row_of_the_largest_body_fits_whatever_it_is_made_of(char letter, int length)
    {
        var row = new TableEntity(Partition, "rec|a|b");
        BodyText.Write(row, new string(letter, length));

        var step = Assert.Single(StagedStep.Of([new(UpsertReplace, row)]));

        Assert.InRange(JsonSize.Of(step), 1, 1024 * 1024);
        Assert.Equal(length, BodyText.Read((TableEntity)StagedStep.Read(Staged(step)).Single().Entity)!.Length);
    }

    private static TableTransactionAction Row(int number, int length) =>
        new(Add, new TableEntity(Partition, $"log|{number}") { ["Body"] = new string('x', length) });

    private static TableEntity Staged(string step) => StagedStep.Seal(StagedStep.ToRow(step, new(Partition, RowKeys.Stage("commit", 0)), At));
}
