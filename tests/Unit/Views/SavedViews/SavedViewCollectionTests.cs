using BangGiao.Registry.Snapshots;
using BangGiao.Unit.Records;
using BangGiao.Values.Roles;
using BangGiao.Views.SavedViews;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Views.SavedViews;

public sealed class SavedViewCollectionTests
{
    private static readonly SavedViewCollection Views = new();

    // Collections whose records no filter names, because they are about people or their own settings.
    private static readonly string[] Unnamed = ["accessKeys", "agencyAccounts", "assignments", "calendarTokens", "comments", "holidays", "notifications", "savedViews", "subscriptions"];

    [Fact]
    public void Records_of_every_other_collection_can_be_named() =>
        Assert.Equal(Registries.Collections.All.Select(collection => collection.Name).Except(Unnamed), SavedViewCollection.Nameable);

    [Theory]
    [InlineData("private", Role.Public, false)]
    [InlineData("private", Role.Admin, false)]
    [InlineData("colleagues", Role.Public, false)]
    [InlineData("colleagues", Role.Reporter, true)]
    [InlineData("colleagues", Role.Admin, true)]
    [InlineData("everybody", Role.Public, true)]
    public void The_sharing_of_a_view_decides_who_else_sees_it(string sharing, Role role, bool sees)
    {
        var view = View(sharing);

        Assert.Equal(sees, Views.IsShownTo(view, Sight(role, "key:other"), Registry(view)));
        Assert.Equal(sees, Views.IsShownTo(view, Sight(role, null), Registry(view)));
    }

    [Theory]
    [InlineData("private")]
    [InlineData("everybody")]
    public void Its_owner_sees_it_whatever_is_shared(string sharing)
    {
        var view = View(sharing);

        Assert.True(Views.IsShownTo(view, Sight(Role.Reporter, "key:me"), Registry(view)));
        Assert.True(Views.HasOwn(Sight(Role.Reporter, "key:me"), Registry(view)));
        Assert.False(Views.HasOwn(Sight(Role.Admin, "key:other"), Registry(view)));
    }

    [Fact]
    public void Nobody_sees_what_was_deleted_and_nobody_else_an_earlier_state_of_what_was_taken_back()
    {
        var shared = View("everybody");

        Assert.False(Views.IsShownTo(shared, Sight(Role.Admin, "key:other"), Registry(View("private"))));
        Assert.False(Views.IsShownTo(shared, Sight(Role.Admin, "key:other"), Snapshot.Empty));
        Assert.False(Views.IsShownTo(shared, Sight(Role.Reporter, "key:me"), Snapshot.Empty));
    }

    [Fact]
    public void A_view_of_nobody_belongs_to_nobody()
    {
        var view = View("private", owner: "");

        Assert.False(Views.IsShownTo(view, Sight(Role.Admin, ""), Registry(view)));
    }

    private static StoredRecord View(string sharing, string owner = "key:me") => Registries.Stored("savedViews", "mine", JObject.FromObject(new
    {
        title = new { en = "Mine" },
        collection = "agreements",
        query = "country=FR",
        sharing,
        owner,
        classification = "public",
    }));

    private static Snapshot Registry(StoredRecord view)
    {
        var edit = new SnapshotEdit(Snapshot.Empty);
        edit.Of("savedViews").Put(view);
        return edit.ToSnapshot(Head.None with { Version = 1 });
    }

    private static Sight Sight(Role role, string? caller) => new Sight(role, Classification.Confidential).Of(caller);
}
