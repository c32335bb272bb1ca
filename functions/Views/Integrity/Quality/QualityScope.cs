using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Values.Roles;

namespace BangGiao.Views.Integrity.Quality;

/// <summary>The scope of a measurement: the records of a view, on a day.</summary>
internal sealed class QualityScope
{
    /// <summary>Opens the scope.</summary>
    /// <param name="collections">The collections.</param>
    /// <param name="view">The view whose records are measured.</param>
    public QualityScope(CollectionRegistry collections, RegistryView view)
    {
        View = view;
        Whole = new(collections, view.Snapshot, Sight.OfTheRegistry(Classification.Confidential), view.AsOf);
        Records = [.. collections.All.Where(collection => !collection.IsOfPeople).SelectMany(collection => view.All(collection.Name).Select(record => new MeasuredRecord(collection, record)))];
    }

    /// <summary>The view whose records are measured.</summary>
    public RegistryView View { get; }

    /// <summary>The whole registry. It is used only to recognise that something visible is not a fault.</summary>
    public RegistryView Whole { get; }

    /// <summary>The visible records that state facts, by collection and id.</summary>
    public IReadOnlyList<MeasuredRecord> Records { get; }
}
