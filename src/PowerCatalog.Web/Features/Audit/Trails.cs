using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Listings.Audit;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>The trail of a power, a department, a township or other receiver, an adjustment or an actor.</summary>
internal static class Trails
{
    private const int Size = 25;

    public static PageContent<TrailModel> Page(PageRequest request)
    {
        var asked = TrailAsked.Read(request);
        var found = Find(request, asked);
        var title = request.T["追踪", "Follow a trail"];
        var model = new TrailModel(asked.Of, asked.Which, asked.Order, Known(request), found, asked.Refusal);
        return new PageContent<TrailModel>(title, request.AuditWay(title), model);
    }

    public static TableContent Table(PageRequest request)
    {
        var asked = TrailAsked.Read(request);
        var (of, which, order) = (asked.Of, asked.Which, asked.Order);
        var stop = request.Http.RequestAborted;
        var entries = (of, which) switch
        {
            (_, null) => null,
            (TrailParameters.Adjustment, _) =>
                request.View.Adjustment(which) is { } adjustment
                    ? request.View.StreamOfAdjustment(adjustment.Revision, order, stop)
                    : null,
            (TrailParameters.Actor, _) => request.View.StreamOfActor(which, order, stop),
            _ => Whole(request, asked),
        };
        if (entries is null && asked.Named is { Refusal: not null } named) throw CatalogRequest.Refused(named);
        if (entries is null && asked.Refusal is { } refusal)
            throw new ProblemException(ProblemTypes.PowerNotFound, refusal.Zh, refusal.En);
        if (entries is null)
            throw new ProblemException(
                ProblemTypes.NotFound, "没有可追踪的对象，或 which 没有写。", "There is nothing of that name to follow, or 'which' is missing.")
            {
                OnPages = new("没有可追踪的对象，或没有写明是哪一个。", "There is nothing of that name to follow, or no name is given."),
            };
        return HistoryListing.Trail(request.Words, new ValueWords(request.View, request.Words)).With(entries) with { Subject = which };
    }

    private static TrailFound? Find(PageRequest request, TrailAsked asked)
    {
        var (of, order) = (asked.Of, asked.Order);
        if (asked.Which is not { } which) return null;
        var number = (int)(request.Query.Number(QueryParameters.Page) ?? 1);
        var offset = (number - 1) * Size;
        var view = request.View;
        if (of == TrailParameters.Actor)
            return view.PartOfActor(which, order, offset, Size) is { Facts: > 0 } part ? Found(request, which, part, number) : null;
        if (of == TrailParameters.Adjustment)
            return view.Adjustment(which) is { } adjustment
                ? Found(request, adjustment.Title, view.PartOfAdjustment(adjustment.Revision, order, offset, Size), number)
                : null;
        if (Whole(request, asked) is not { } entries) return null;
        if (asked.Receiver is { } receiver) entries = OnlyOf(entries, receiver);
        return Found(request, Name(request, asked, which), Part(entries, offset), number);
    }

    // On the trail of one receiver the others of the same fact say nothing.
    private static IReadOnlyList<HistoryEntry> OnlyOf(IReadOnlyList<HistoryEntry> entries, KnownReceiver receiver)
    {
        var others = receiver.Kind == ReceiverKind.Township ? Fields.Receivers : Fields.Townships;
        return [.. entries.Where(entry => entry.Element != others).Select(entry => entry.Only(receiver.Key, receiver.Name))];
    }

    // A power, a department and a township have so few facts that the whole is read; null for the others, and where there is none of that
    // name.
    private static IReadOnlyList<HistoryEntry>? Whole(PageRequest request, TrailAsked asked)
    {
        var view = request.View;
        switch (asked.Of)
        {
            case TrailParameters.Power:
                return asked.Power is { } power ? view.TrailOf(power.Code, asked.Order) : null;
            case TrailParameters.Department:
                return view.TrailOfDepartment(asked.Which!, asked.Order);
            case TrailParameters.Township or TrailParameters.Receiver:
                return asked.Receiver is { } receiver && view.TrailOf(receiver, asked.Order) is { Count: > 0 } entries ? entries : null;
            default:
                return null;
        }
    }

    private static string Name(PageRequest request, TrailAsked asked, string which) => asked.Of switch
    {
        TrailParameters.Power => asked.Power?.Name ?? which,
        TrailParameters.Township or TrailParameters.Receiver => asked.Receiver?.Name ?? which,
        _ => new ValueWords(request.View, request.Words).Body(which),
    };

    private static TrailPart Part(IReadOnlyList<HistoryEntry> entries, int offset)
    {
        var facts = entries.GroupBy(entry => entry.Occurrence).ToList();
        return new TrailPart(facts.Count, [.. facts.Skip(offset).Take(Size).SelectMany(fact => fact)]);
    }

    private static TrailFound Found(PageRequest request, string name, TrailPart part, int number)
    {
        var names = request.View.NamesOf(part.Entries.Select(entry => entry.Power));
        var places = request.Places();
        var lines = LifeSteps.Of(part.Entries, places).Select(step => Line(step, names, places.Values));
        return new TrailFound(name, [.. lines], number, Size, part.Facts);
    }

    private static TrailLine Line(LifeStep step, IReadOnlyDictionary<string, string> names, ValueWords values)
    {
        var (code, type) = (step.First.Power, step.Type);
        var isBody = type.StartsWith("Department", StringComparison.Ordinal) || type.StartsWith("Township", StringComparison.Ordinal);
        return !isBody && names.TryGetValue(code, out var name)
            ? new TrailLine(code, name, true, step)
            : new TrailLine(code, values.Body(code), false, step);
    }

    private static IReadOnlyList<(string Value, string Text)> Known(PageRequest request)
    {
        var view = request.View;
        return
        [
            .. view.Departments().Select(department => (department.Name, department.Code)),
            .. view.Townships().Select(township => (township.Name, township.Code)),
            .. view.OtherReceivers().Select(receiver => (receiver.Name, request.T.Of(TermWords.Of(receiver.Kind)))),
            .. view.AdjustmentNames().Where(adjustment => adjustment.DocumentNumber is not null)
                .Select(adjustment => (adjustment.DocumentNumber!, adjustment.Title)),
            .. view.ActorsShown().Select(actor => (actor, request.T["经办人", "actor"])),
        ];
    }
}
