using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Records.Writing;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using Newtonsoft.Json.Linq;

namespace BangGiao.Views.SavedViews;

/// <summary>Decides what people write of saved views, on a snapshot. Views that somebody may not see do not exist for that person.</summary>
public sealed class SavedViewDecisions(CollectionRegistry collections, OwnerCalendar calendar)
{
    private static readonly string[] OfTeams = ["defaultOfRoles", "defaultOfAgencyIds"];

    /// <summary>The collection.</summary>
    public Collection Collection => collections.TryFind(SavedViewCollection.PathName, out var found) ? found : throw new InvalidOperationException("There are no saved views.");

    /// <summary>Saves a view of the caller's own.</summary>
    public WriteDecision Create(Snapshot snapshot, WriteContext context, JObject sent)
    {
        ArgumentNullException.ThrowIfNull(context);
        var principal = context.Principal;
        if (SavedViewCollection.OfOwner(principal.Credential!, snapshot).Count() >= SavedViewRules.MostOfOnePerson)
            return WriteDecision.Refuse(new(RefusalKind.Conflict, $"You have as many saved views as one person can have: {SavedViewRules.MostOfOnePerson}. Delete one first."));
        var decision = Decisions(snapshot, context).Create(Collection, sent);
        if (decision.Refusal is not null || decision.Changes is not [{ Body: { } body } change])
            return decision;
        var made = Of(change);
        if (!HasList(made.Collection, principal))
            return Invalid(new("/collection", $"must be the name of a collection that you can list; {made.Collection} is not one"));
        if (Unshareable(made, principal) is { } fault)
            return Invalid(fault);
        body["owner"] = principal.Credential;
        body["names"] = NamesOf(made, snapshot, context, []);
        return WriteDecision.Write(change);
    }

    /// <summary>Changes a view with a merge patch: one's own, or, as an editor, one that is shared.</summary>
    public WriteDecision Patch(Snapshot snapshot, WriteContext context, string id, JObject sent)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(sent);
        if (Refused(snapshot, context, id, out var before) is { } refusal)
            return WriteDecision.Refuse(refusal);
        var isEditor = context.Principal.Holds(Role.Editor);
        if (!isEditor && OfTeams.FirstOrDefault(sent.ContainsKey) is { } member)
            return WriteDecision.Refuse(new(RefusalKind.Forbidden, $"Making a view the default of a team ({member}) requires the role editor."));
        var decision = Decisions(snapshot, context).Patch(Collection, id, sent);
        if (decision.Refusal is not null || decision.Changes is not [{ Body: { } body } change])
            return decision;
        var made = Of(change);
        if (made.Sharing == ViewSharing.Private && made.Owner != context.Principal.Credential)
            return Invalid(new("/sharing", "must stay colleagues or everybody: only its owner takes a view back"));
        var former = before!.As<SavedView>();
        if (made.Query != former.Query && made.Owner != context.Principal.Credential && HidesFromOthers(made, former, snapshot, context))
            return Invalid(new("/query", "names a record that the view's owner may not see. Save a view of your own with this query"));
        if (made.Query != former.Query || made.Sharing != former.Sharing)
            body["names"] = NamesOf(made, snapshot, context, made.Query == former.Query ? former.Names : []);
        return Unshareable(made, context.Principal) is { } fault
            ? Invalid(fault)
            : WriteDecision.Write([change, .. Replaced(snapshot, made)]);
    }

    /// <summary>Deletes a view: one's own, or, as an editor, one that is shared.</summary>
    public WriteDecision Delete(Snapshot snapshot, WriteContext context, string id) =>
        Refused(snapshot, context, id, out _) is { } refusal ? WriteDecision.Refuse(refusal) : Decisions(snapshot, context).Delete(Collection, id);

    private RecordDecisions Decisions(Snapshot snapshot, WriteContext context) => new(collections, snapshot, ViewOf(snapshot, context), context.Precondition);

    private RegistryView ViewOf(Snapshot snapshot, WriteContext context) => new(collections, snapshot, context.Principal.Sight, calendar.Today);

    // An editor who shares a view may see fewer records than the person who saved it.
    private JArray NamesOf(SavedView made, Snapshot snapshot, WriteContext context, IEnumerable<Subject> former) =>
        JArray.FromObject(SavedViewCollection.NamedBy(made.Query, ViewOf(snapshot, context)).Union(former).Select(name => RecordJson.ToBody(name)));

    // What its owner may see is not known here, except for what everybody sees. A view is hidden from those who do not see what it names.
    private bool HidesFromOthers(SavedView made, SavedView former, Snapshot snapshot, WriteContext context) =>
        SavedViewCollection.NamedBy(made.Query, ViewOf(snapshot, context))
            .Except(former.Names)
            .Except(SavedViewCollection.NamedBy(made.Query, new(collections, snapshot, Principal.Anonymous.Sight, calendar.Today)))
            .Any();

    private Refusal? Refused(Snapshot snapshot, WriteContext context, string id, out StoredRecord? before)
    {
        var key = new RecordKey(SavedViewCollection.PathName, id);
        before = ViewOf(snapshot, context).Find(key) is null ? null : snapshot.Find(key);
        if (before is null)
            return Refusals.NotFound(key);
        if (context.Principal.Holds(Role.Editor))
            return null;
        var view = before.As<SavedView>();
        if (view.Owner != context.Principal.Credential)
            return new(RefusalKind.Forbidden, "The view is of somebody else. Save it under a name of your own to change it.");
        return view.IsDefault ? new(RefusalKind.Conflict, "The view is the default of a team, and an editor changes it. Save it under another name to change it.") : null;
    }

    // Only those who may write public records may share a view with everybody.
    private static FieldError? Unshareable(SavedView made, Principal principal) =>
        made.Sharing == ViewSharing.Everybody && !principal.Holds(Role.Editor)
            ? new("/sharing", "must be private or colleagues: only editors write what is shared with everybody")
            : null;

    private bool HasList(string name, Principal principal) =>
        collections.TryFind(name, out var of) && !of.IsOfPeople && principal.Holds(of.LeastReader);

    // A team has one default for a collection, so the new one takes the place of the others, in the same write.
    private static IEnumerable<PlannedChange> Replaced(Snapshot snapshot, SavedView made)
    {
        if (!made.IsDefault)
            yield break;
        foreach (var record in snapshot[SavedViewCollection.PathName].All.Where(record => record.Key.Id != made.Id))
        {
            var other = record.As<SavedView>();
            var left = other with
            {
                DefaultOfRoles = [.. other.DefaultOfRoles.Except(made.DefaultOfRoles)],
                DefaultOfAgencyIds = [.. other.DefaultOfAgencyIds.Except(made.DefaultOfAgencyIds)],
            };
            if (other.Collection == made.Collection && (left.DefaultOfRoles.Count < other.DefaultOfRoles.Count || left.DefaultOfAgencyIds.Count < other.DefaultOfAgencyIds.Count))
                yield return new(record.Key, Operation.Update, StoredBodies.Of(left, record), []);
        }
    }

    private static SavedView Of(PlannedChange change) => new StoredRecord(change.Key, 0, 0, RecordJson.Write(change.Body!)).As<SavedView>();

    private static WriteDecision Invalid(FieldError fault) => WriteDecision.Refuse(Refusals.Invalid([fault]));
}
