using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Values.Roles;

namespace BangGiao.Views.Integrity.Quality;

/// <summary>What is measured: the records that somebody sees, on a day.</summary>
internal sealed class QualityScope
{
    /// <summary>Opens the scope.</summary>
    /// <param name="collections">The collections.</param>
    /// <param name="view">What somebody sees.</param>
    public QualityScope(CollectionRegistry collections, RegistryView view)
    {
        View = view;
        Whole = new(collections, view.Snapshot, Sight.OfTheRegistry(Classification.Confidential), view.AsOf);
        Records = [.. collections.All.Where(collection => !collection.IsOfPeople).SelectMany(collection => view.All(collection.Name).Select(record => new MeasuredRecord(collection, record)))];
    }

    /// <summary>What somebody sees.</summary>
    public RegistryView View { get; }

    /// <summary>What there is; for nothing but to know of what is seen that it is no fault.</summary>
    public RegistryView Whole { get; }

    /// <summary>The records that are seen and state facts, by collection and id.</summary>
    public IReadOnlyList<MeasuredRecord> Records { get; }
}
