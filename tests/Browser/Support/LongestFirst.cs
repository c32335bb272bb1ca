using BangGiao.Browser.Dashboard;
using BangGiao.Integration.Records;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("BangGiao.Browser.Support.LongestFirst", "BangGiao.Browser")]

namespace BangGiao.Browser.Support;

/// <summary>
/// Starts the collections that share a registry first. Their classes run one after the other, and the other collections run in parallel to
/// them.
/// </summary>
internal sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] First = [ShippedData.Name, Demonstration.Name];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection => First.Contains(collection.DisplayName)).ThenBy(collection => collection.DisplayName, StringComparer.Ordinal);
}
