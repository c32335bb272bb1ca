using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Codes;
using BangGiao.Records.Visibility;
using BangGiao.Relations.Agencies;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using Newtonsoft.Json.Linq;

namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>
/// Writes the report of a review cycle in one language. Names come from the view, and the order does not depend on the machine's culture.
/// </summary>
internal sealed class ReviewCycleReportBody(ReviewCycleReport report, ReviewCycle cycle, RegistryView view, Vocabularies vocabularies, Language language)
{
    public JObject Write() => new()
    {
        ["cycle"] = Cycle(),
        ["asOf"] = IsoDate.Text(view.AsOf),
        ["lang"] = language.Tag(),
        ["dir"] = language.Dir(),
        ["counts"] = Counts(),
        ["reported"] = new JArray(report.Reported.Select(Reported)),
        ["silent"] = new JArray(report.Silent.Select(Silent)),
        ["moved"] = new JArray(report.Moved.Select(Moved)),
        ["late"] = new JArray(report.Late.Select(Late)),
        ["disputed"] = new JArray(report.Disputed.Select(Disputed)),
        ["version"] = view.Version,
    };

    private JObject Cycle() => RecordJson.ToBody(new
    {
        cycle.Id,
        cycle.Kind,
        Title = cycle.Title.In(language),
        cycle.OpensOn,
        cycle.DueOn,
        cycle.Scope,
        cycle.Status,
        cycle.ClosedOn,
        cycle.ClosedAtVersion,
    });

    private JObject Counts() => new()
    {
        ["commitments"] = report.Items.Count,
        ["made"] = report.Items.Count(item => item.Commitment.MadeOn.First >= cycle.OpensOn),
        ["vague"] = report.Items.Count(item => item.Now.Vague is not null),
        ["expected"] = report.Items.Count(item => item.IsExpected),
        ["reported"] = report.Items.Count(item => item.ReportedOn is not null),
        ["reportedLate"] = report.Items.Count(report.IsLateReport),
        ["waiting"] = report.Items.Count(item => item.IsWaiting),
        ["forwards"] = report.Items.Count(item => item.Movement == Movement.Forwards),
        ["backwards"] = report.Items.Count(item => item.Movement == Movement.Backwards),
        ["overdue"] = report.Items.Count(item => item.Now.Overdue is not null),
        ["disputed"] = report.Items.Count(item => item.Now.Disputed),
        ["byStatus"] = new JObject(Enum.GetValues<CommitmentStatus>().Select(status =>
            new JProperty(CodeName.Of(status), report.Items.Count(item => item.Now.Status == status)))),
        ["agencies"] = new JObject { ["reported"] = report.Reported.Count(), ["silent"] = report.Silent.Count() },
    };

    private JObject Reported(ReviewCycleAgency agency) => new()
    {
        ["agency"] = Agency(agency.Id),
        ["commitments"] = agency.Items.Count,
        ["reported"] = agency.Reported,
        ["reportedLate"] = agency.Items.Count(report.IsLateReport),
        ["waiting"] = agency.Waiting.Count,
    };

    private JObject Silent(ReviewCycleAgency agency) => new()
    {
        ["agency"] = Agency(agency.Id),
        ["waiting"] = agency.Waiting.Count,
        ["commitments"] = new JArray(agency.Waiting.Select(item => Commitment(item.Commitment))),
    };

    private JObject Moved(ReviewCycleItem item) => new()
    {
        ["commitment"] = Commitment(item.Commitment),
        ["agency"] = Agency(item.Commitment.LeadAgencyId),
        ["movement"] = CodeName.Of(item.Movement!.Value),
        ["label"] = vocabularies.Label("movement", CodeName.Of(item.Movement.Value)).In(language),
        ["from"] = State(item.Then),
        ["to"] = State(item.Now),
    };

    private JObject Late(ReviewCycleItem item)
    {
        var (days, escalation) = item.Now.Overdue!;
        var agencies = item.Commitment.CoordinatingAgencyIds.Where(_ => escalation >= Escalation.CoordinatingAgencies).Prepend(item.Commitment.LeadAgencyId);
        return new()
        {
            ["commitment"] = Commitment(item.Commitment),
            ["days"] = days,
            ["escalation"] = CodeName.Of(escalation),
            ["label"] = vocabularies.Label("escalation", CodeName.Of(escalation)).In(language),
            ["agencies"] = new JArray(agencies.Select(Agency)),
            ["status"] = CodeName.Of(item.Now.Status),
        };
    }

    private JObject Disputed(ReviewCycleItem item) => new()
    {
        ["commitment"] = Commitment(item.Commitment),
        ["agency"] = Agency(item.Commitment.LeadAgencyId),
        ["claim"] = RecordJson.ToBody(item.Now.Reviews.Claim!),
        ["assessment"] = RecordJson.ToBody(item.Now.Reviews.Assessment!),
    };

    private JObject Commitment(Commitment commitment)
    {
        var body = new JObject { ["id"] = commitment.Id, ["title"] = commitment.Title.In(language) };
        if (commitment.DueOn is { } due)
            body["dueOn"] = due.ToString();
        return body;
    }

    private JObject State(CommitmentState state)
    {
        var code = CodeName.Of(state.Status);
        var body = new JObject { ["status"] = code, ["label"] = vocabularies.Label("commitmentStatus", code).In(language) };
        if (state.Progress is { } progress)
            body["progress"] = progress;
        return body;
    }

    // An agency that the caller may not see has its id, which the commitment contains too, but no name.
    private JObject Agency(string id)
    {
        var body = new JObject { ["id"] = id };
        if (view.Find(new(AgencyCollection.PathName, id))?.As<Agency>().Name is { } name)
            body["name"] = name.In(language);
        return body;
    }
}
