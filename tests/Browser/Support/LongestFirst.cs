using BangGiao.Browser.Dashboard;
using BangGiao.Integration.Records;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("BangGiao.Browser.Support.LongestFirst", "BangGiao.Browser")]

namespace BangGiao.Browser.Support;

/// <summary>The classes that share a registry run one after the other, and so they begin: the others run beside them.</summary>
internal sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] First = [ShippedData.Name, Demonstration.Name];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection => First.Contains(collection.DisplayName)).ThenBy(collection => collection.DisplayName, StringComparer.Ordinal);
}
