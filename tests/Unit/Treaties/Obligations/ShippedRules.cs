using BangGiao.Registry.Snapshots;
using BangGiao.Treaties.Agreements;
using BangGiao.Treaties.Deadlines;
using BangGiao.Treaties.Obligations;
using BangGiao.Treaties.Participation;
using BangGiao.Unit.Records;
using BangGiao.Unit.Treaties.Agreements;
using BangGiao.Unit.Web.Access;
using BangGiao.Values.Csv;
using BangGiao.Values.Tables;

namespace BangGiao.Unit.Treaties.Obligations;

/// <summary>The statutory periods and holidays of <c>data/</c>, and the duties that follow from them.</summary>
internal static class ShippedRules
{
    public static IReadOnlyList<DeadlineRule> Rules { get; } = [.. Read("deadlineRules").Select(record => record.As<DeadlineRule>())];

    public static IReadOnlyList<Holiday> Holidays { get; } = [.. Read("holidays").Select(record => record.As<Holiday>())];

    public static WorkingCalendar Calendar { get; } = new(Holidays);

    /// <summary>The duties on a day, each as <c>rule status due</c>, with <c>+n</c> for n days late.</summary>
    public static IEnumerable<string> On(string day, Agreement agreement, params IReadOnlyList<ParticipantAction> actions) =>
        Duties(day, agreement, actions)
            .Where(duty => duty.Status != ObligationStatus.Awaiting)
            .Select(duty => $"{duty.Rule.Id} {duty.Status} {duty.DueOn:yyyy-MM-dd}" + (duty.DaysLate is { } late ? $" +{late}" : ""));

    public static IReadOnlyList<Obligation> Duties(string day, Agreement agreement, params IReadOnlyList<ParticipantAction> actions) =>
        [.. new ObligationRules(Rules, Calendar, Treaty.Day(day)).Of(DatedAgreement.Of(agreement, actions, "VN"), DatedAgreement.IsMultilateral(agreement, actions, "VN"))];

    private static IEnumerable<StoredRecord> Read(string collection)
    {
        Registries.Collections.TryFind(collection, out var found);
        var file = File.ReadAllBytes(Path.Combine(Sources.Root, "data", collection + ".csv"));
        var table = CsvTable.ReadAsync(file, [.. found!.Columns(null).Select(field => new TableColumn(field))], TableLimits.Default, DateOrder.Auto).GetAwaiter().GetResult();
        Assert.Empty(table.Faults);
        return [.. table.Rows.Select(row => Registries.Stored(collection, (string)row.Body["id"]!, row.Body))];
    }
}
