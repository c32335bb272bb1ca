using System.Text.RegularExpressions;

namespace BangGiao.Unit.Architecture;

/// <summary>The allowed dependencies between rooms, which CONTRIBUTING.md describes.</summary>
public sealed partial class RoomsTests
{
    // From the bottom up: a room may use the named rooms before it, and no others.
    private static readonly Dictionary<string, string[]> Rooms = new(StringComparer.Ordinal)
    {
        ["Values"] = [],
        ["Registry"] = ["Values"],
        ["Web"] = ["Values", "Registry"],
        ["Records"] = ["Values", "Registry", "Web"],
        ["Relations"] = ["Values", "Registry", "Web", "Records"],
        ["Treaties"] = ["Values", "Registry", "Web", "Records", "Relations"],
        ["Mechanism"] = ["Values", "Registry", "Web", "Records", "Relations", "Treaties"],
        ["Notices"] = ["Values", "Registry", "Web", "Records", "Relations", "Treaties", "Mechanism"],
        ["Views"] = ["Values", "Registry", "Web", "Records", "Relations", "Treaties", "Mechanism", "Notices"],
        ["Contract"] = ["Values", "Registry", "Web", "Records"],
        ["Assistants"] = ["Values", "Registry", "Web", "Records", "Relations", "Treaties", "Mechanism", "Notices", "Views", "Contract"],
    };

    // Rules and their parts, which know records and views of the registry, but not HTTP.
    private static readonly string[] WithoutHttp =
    [
        "Values/", "Registry/", "Records/Model", "Records/Visibility", "Records/Collections", "Records/Writing", "Relations/Timelines",
        "Relations/Partnerships", "Relations/Agencies", "Relations/Missions", "Treaties/Activities", "Treaties/Documents", "Treaties/Commendations",
        "Notices/Anniversaries", "Notices/Notifications", "Notices/Scan", "Notices/Delivery", "Views/Integrity/Checks", "Views/Integrity/Quality",
    ];

    // The classes that access storage, and the channel that puts messages into a queue.
    private static readonly string[] WithStorage = ["Registry/", "Records/Attachments", "Notices/Channels"];

    private static readonly FolderGraph Graph = FolderGraph.OfTheApp;

    [Fact]
    public void Every_folder_is_in_a_room_and_no_room_is_empty() =>
        Assert.Equal(Rooms.Keys.Order(), Graph.Folders.Where(folder => folder.Length > 0).Select(FolderGraph.RoomOf).Distinct().Order());

    [Fact]
    public void A_room_knows_the_rooms_that_the_plan_says() => Assert.Empty(Graph.Edges
        .Where(edge => edge.From.Length > 0)
        .Where(edge => FolderGraph.RoomOf(edge.From) is var from && FolderGraph.RoomOf(edge.To) is var to && from != to && !Rooms[from].Contains(to))
        .Select(edge => $"{edge.From} uses {edge.To}: {string.Join(", ", edge.Files)}"));

    [Fact]
    public void Rooms_stand_on_rooms_that_stand_already()
    {
        var standing = new List<string>();

        foreach (var (room, known) in Rooms)
        {
            Assert.Subset(standing.ToHashSet(), known.ToHashSet());
            standing.Add(room);
        }
    }

    [Fact]
    public void No_folders_use_each_other_in_a_circle() => Assert.Empty(Graph.InCircles());

    [Fact]
    public void A_folder_and_its_namespace_have_the_same_name() => Assert.All(Graph.Files, file =>
    {
        var folder = Path.GetDirectoryName(file.Path)!.Replace('\\', '/');
        if (file.Namespace.Length > 0)
            Assert.Equal(("BangGiao." + folder.Replace('/', '.')).TrimEnd('.'), file.Namespace);
    });

    [Fact]
    public void Rules_know_no_HTTP() => Assert.Empty(Graph.Files
        .Where(file => IsIn(file, WithoutHttp) && Http().IsMatch(file.Text))
        .Where(file => !file.Text.Contains("[Function(", StringComparison.Ordinal))
        .Select(file => file.Path));

    [Fact]
    public void Storage_is_known_behind_its_doors_only() => Assert.Empty(Graph.Files
        .Where(file => !IsIn(file, WithStorage) && Storage().IsMatch(file.Text))
        .Select(file => file.Path));

    [Fact]
    public void A_circle_is_found_and_what_only_leads_to_it_is_too()
    {
        var folder = Directory.CreateTempSubdirectory("rooms");
        Write(folder, "One", "using BangGiao.Two;\n\nnamespace BangGiao.One;\n\nclass First : Second;\n");
        Write(folder, "Two", "namespace BangGiao.Two;\n\nclass Second { One.First? Back { get; } }\n");
        Write(folder, "Three", "namespace BangGiao.Three;\n\nclass Third;\n");

        var graph = FolderGraph.Of(folder.FullName);

        folder.Delete(recursive: true);
        Assert.Equal(["One", "Two"], graph.InCircles());
        Assert.Equal(["One", "Three", "Two"], graph.Folders);
    }

    private static void Write(DirectoryInfo folder, string name, string text) =>
        File.WriteAllText(Path.Combine(folder.CreateSubdirectory(name).FullName, $"{name}.cs"), text);

    private static bool IsIn(SourceFile file, IEnumerable<string> folders) =>
        folders.Any(folder => file.Path.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal));

    [GeneratedRegex(@"\bMicrosoft\.AspNetCore\.|\bBangGiao\.Web\.(?:Http|Routes|Limits|CrossOrigin)\b|\bSystem\.Net\.Http\b")]
    private static partial Regex Http();

    [GeneratedRegex(@"(?<!Microsoft\.)\bAzure\.(?:Data|Storage|Identity|Core)\b|^using Azure;", RegexOptions.Multiline)]
    private static partial Regex Storage();
}
