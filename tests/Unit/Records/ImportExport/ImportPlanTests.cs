using BangGiao.Registry.Snapshots;
using BangGiao.Values.Roles;

namespace BangGiao.Unit.Records.ImportExport;

public class ImportPlanTests
{
    [Fact]
    public async Task Changes_stand_in_the_order_of_rows()
    {
        var outcome = Imports.Outcome(await Imports.TableAsync("id,kind,name.en,parentId\nb,party,B,a\na,party,A,\n"));

        Assert.Equal(["b", "a"], outcome.Changes.Select(change => change.Key.Id));
        Assert.All(outcome.Changes, change => Assert.Equal(Operation.Create, change.Operation));
    }

    [Fact]
    public async Task A_ring_is_a_fault_of_each_row_in_it_and_of_no_other()
    {
        var outcome = Imports.Outcome(await Imports.TableAsync("id,kind,name.en,parentId\nw,party,W,x\nx,party,X,y\ny,party,Y,x\n"));

        Assert.Equal([(3, "parentId"), (4, "parentId")], outcome.Faults.Select(fault => (fault.Line, fault.Field)));
    }

    [Fact]
    public async Task A_row_whose_id_stood_in_a_row_with_faults_is_still_the_second_one()
    {
        var outcome = Imports.Outcome(await Imports.TableAsync("id,kind,name.en\na,club,A\na,party,A\n"));

        Assert.Equal([2, 3], outcome.Faults.Select(fault => fault.Line));
        Assert.Equal("is already the id of the row on line 2", outcome.Faults[1].Detail);
    }

    [Fact]
    public void Good_items_count_also_where_one_at_fault_stands_on_the_same_line()
    {
        var outcome = Imports.Outcome(Imports.List("""[{"id":"a","kind":"party","name":{"en":"A"}},{"id":"b"}]"""));

        Assert.Equal("a", Assert.Single(outcome.Changes).Key.Id);
        Assert.Equal(["/1/kind", "/1/name"], outcome.Faults.Select(fault => fault.Pointer));
    }

    [Fact]
    public void An_item_whose_id_is_no_text_is_at_fault()
    {
        var outcome = Imports.Outcome(Imports.List("""[{"id":5,"kind":"party","name":{"en":"A"}}]"""));

        Assert.Equal("id", Assert.Single(outcome.Faults).Field);
    }

    [Fact]
    public async Task A_consequence_of_a_faulty_cell_is_not_reported_as_a_second_fault()
    {
        var outcome = Imports.Outcome(await Imports.TableAsync($"id,kind,name.en\na,{new string('x', 70_000)},A\n"));

        Assert.Equal(("kind", "has more than 65536 characters"), (outcome.Faults.Single().Field, outcome.Faults.Single().Detail));
    }

    [Fact]
    public async Task Nobody_writes_above_the_own_clearance()
    {
        var file = await Imports.TableAsync("id,kind,name.en,classification\na,party,A,internal\nb,party,B,confidential\n");

        var outcome = Imports.Outcome(file, Classification.Internal);

        Assert.Equal([(3, "classification")], outcome.Faults.Select(fault => (fault.Line, fault.Field)));
    }

    [Fact]
    public async Task The_same_snapshot_gives_the_same_changes_each_time()
    {
        var plan = Imports.Plan(await Imports.TableAsync("id,kind,name.en\na,party,A\n"));

        var (first, second) = (plan.On(Snapshot.Empty), plan.On(Snapshot.Empty));

        first.Changes[0].Body!["createdBy"] = "somebody";
        Assert.Equal("", (string?)second.Changes[0].Body!["createdBy"]);
    }
}
