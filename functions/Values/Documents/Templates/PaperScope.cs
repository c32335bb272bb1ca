using System.Collections;

namespace BangGiao.Values.Documents.Templates;

/// <summary>The values that fields stand for at a place of a template: those of the innermost block first, then those around it.</summary>
internal sealed class PaperScope(object value, PaperScope? outer)
{
    /// <summary>The value of a field such as <c>head.place</c>; null when it has none.</summary>
    public object? Find(string field)
    {
        var names = field.Split('.');
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.Has(names[0]))
                return names.Aggregate((object?)scope.Value, (found, name) => found is null ? null : Member(found, name));
        }
        return null;
    }

    /// <summary>The scopes in which a block is written: one for each item, one for what is there, none for what is not.</summary>
    public IEnumerable<PaperScope> Repeat(string field) => Find(field) switch
    {
        null or false or 0 or "" or PaperText { IsEmpty: true } => [],
        string or bool or int or PaperText => [this],
        PaperTable => [this],
        IEnumerable items => items.Cast<object>().Select(item => new PaperScope(item, this)),
        var record => [new PaperScope(record, this)],
    };

    private object Value => value;

    private PaperScope? Outer => outer;

    private bool Has(string name) => value.GetType().GetProperties().Any(property => PaperShape.NameOf(property) == name);

    private static object? Member(object of, string name) => of.GetType().GetProperties().Single(property => PaperShape.NameOf(property) == name).GetValue(of);
}
