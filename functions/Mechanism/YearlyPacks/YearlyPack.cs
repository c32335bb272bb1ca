using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Records.Codes;
using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Registry.Profiles;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Agencies;
using BangGiao.Treaties.Activities;
using BangGiao.Treaties.Agreements;
using BangGiao.Treaties.Deadlines;
using BangGiao.Treaties.Obligations;
using BangGiao.Treaties.Participation;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Mechanism.YearlyPacks;

/// <summary>Puts together the yearly pack of an agency.</summary>
internal sealed class YearlyPack(PackSource source, Agency agency, CollectionRegistry collections, Vocabularies vocabularies, Language language)
{
    private readonly PackRows _rows = new(source, agency.Id, vocabularies, language);
    private readonly PackGaps _gaps = new(source, vocabularies, language);

    /// <summary>The pack.</summary>
    public YearlyPackAnswer Json()
    {
        var parts = Parts();
        return new(
            new(agency.Id, agency.Name.In(language)),
            source.Year,
            source.View.AsOf,
            language,
            language.Direction(),
            ClassificationOf(parts),
            Note(),
            parts,
            source.View.Version);
    }

    /// <summary>
    /// The parts that a rule of the year asks for; some of them only where the agency has something to put in, such as the report on treaties,
    /// which only agencies that propose treaties send.
    /// </summary>
    public IReadOnlyList<YearlyPackPart> Parts()
    {
        if (source.Law is not { } law)
            return [];
        var parts = law.Parts
            .Select(part => (Profile: part, Filled: source.RuleOf(part) is { } rule ? Of(part, rule) : part.WithoutRule is not null ? Delegations(part) : null))
            .Where(part => !part.Profile.OnlyWithRows || part.Filled?.Rows.Count > 0)
            .Select(part => part.Filled)
            .OfType<YearlyPackPart>();
        var undecided = _rows.Of(null, new(source.Year, 1, 1), new(source.Year, 12, 31));
        return undecided.Count == 0 ? [.. parts] : [.. parts, new(null, PackTexts.Of(language, "undecided"), source.Year, null, null, null, null, null, _gaps.Count(undecided), undecided)];
    }

    /// <summary>The highest classification of what the parts tell of.</summary>
    public Classification ClassificationOf(IReadOnlyList<YearlyPackPart> parts) => Told(parts)
        .Distinct()
        .Select(source.View.Find)
        .OfType<StoredRecord>()
        .Select(collections.ClassificationOf)
        .Append(agency.Classification)
        .Max();

    // The law of the list of delegations was not found: the part stands without an article and a day where the agency has delegations.
    private YearlyPackPart? Delegations(PackPartProfile part)
    {
        var delegations = new Delegations(source, vocabularies, language);
        var (from, to) = delegations.Period();
        var rows = _rows.Of(part, from, to);
        return rows.Count == 0 ? null : new(
            new PackPart(part.Code),
            part.Label.In(language),
            source.Year,
            null,
            null,
            null,
            from,
            to,
            _gaps.Count(rows),
            rows,
            delegations.Note());
    }

    // Every account of an agency gets this note, whether or not there is such a text. Otherwise the note would reveal one.
    private string Note()
    {
        if (source.Law is not { } law)
            return PackTexts.NoRules(language);
        var note = law.Note.In(language);
        return source.View.Sight.IsOfAgencies ? $"{note} {PackTexts.Of(language, "note.agency")}" : note;
    }

    private YearlyPackPart Of(PackPartProfile part, DeadlineRule rule)
    {
        var (from, to) = DeadlineRuleRules.DataOf(rule, source.Year);
        var rows = _rows.Of(part, from, to);
        var due = DeadlineRuleRules.YearlyDay(rule, source.Year)!.Value;
        var isPlan = PackCells.IsPlan(part.Slot);
        return new(
            new PackPart(part.Code),
            part.Label.In(language),
            isPlan ? source.Year + 1 : source.Year,
            PackRule.Of(rule),
            due,
            due.DayNumber - source.View.AsOf.DayNumber,
            isPlan || rule.DataFrom is null ? null : from,
            isPlan || rule.DataTo is null ? null : to,
            _gaps.Count(rows),
            rows);
    }

    private IEnumerable<RecordKey> Told(IReadOnlyList<YearlyPackPart> parts)
    {
        // The paper names the agency above.
        if (agency.ParentId is { } parent)
            yield return new(AgencyCollection.PathName, parent);
        foreach (var rule in parts.Select(part => part.Rule).OfType<PackRule>())
            yield return new(DeadlineRuleCollection.PathName, rule.Id);
        foreach (var key in parts.SelectMany(part => part.Rows).SelectMany(ToldBy))
            yield return key;
    }

    // The duties whose rules a row names, or has its day from.
    private IEnumerable<Obligation> DutiesBehind(PackEntry row) => row.Subject.Collection switch
    {
        ActivityCollection.PathName => source.DutiesOnActivity(row.Subject.Id),
        AgreementCollection.PathName when row.Duty is not null || row.Missing.Any(missing => missing.Gap is PackGap.OverdueDuty or PackGap.ImplementationPlan) => source.DutiesOn(row.Subject.Id),
        _ => [],
    };

    // What is counted, and what a derived date follows from, counts like what is named.
    private IEnumerable<RecordKey> ToldBy(PackEntry row)
    {
        yield return new(row.Subject.Collection, row.Subject.Id);
        foreach (var country in row.CountryIds)
            yield return CountryKey.Of(country);
        var agreement = row.Subject.Collection == AgreementCollection.PathName ? row.Subject.Id : row.Agreement?.Id;
        if (agreement is not null)
        {
            yield return new(AgreementCollection.PathName, agreement);
            foreach (var action in ParticipantActionCollection.Of(agreement, source.View))
                yield return new(ParticipantActionCollection.PathName, action.Id);
        }
        if (row.Commitments > 0)
        {
            foreach (var commitment in source.CommitmentsIn(row.Subject.Id))
                yield return new(CommitmentCollection.PathName, commitment.Id);
        }
        foreach (var duty in DutiesBehind(row))
            yield return new(DeadlineRuleCollection.PathName, duty.Rule.Id);
        if (row.Missing.Any(missing => missing.Gap == PackGap.Report))
        {
            var commitments = row.Subject.Collection == CommitmentCollection.PathName
                ? [source.View.Find(new(CommitmentCollection.PathName, row.Subject.Id))!.As<Commitment>()]
                : source.CommitmentsIn(row.Subject.Id);
            foreach (var cycle in commitments.Select(source.UnreportedIn).OfType<ReviewCycle>())
                yield return new(ReviewCycleCollection.PathName, cycle.Id);
        }
        if (row.Missing.Any(missing => missing.Gap == PackGap.Opinion) && source.View.Find(new(AgreementCollection.PathName, row.Subject.Id)) is { } asked)
        {
            foreach (var opinion in asked.As<Agreement>().Procedure?.Opinions ?? [])
                yield return new(AgencyCollection.PathName, opinion.AgencyId);
        }
    }
}
