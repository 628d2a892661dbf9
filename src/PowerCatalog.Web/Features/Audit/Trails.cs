using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Tables;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>The trail of a power, a department, a township, a decision or an actor.</summary>
internal static class Trails
{
    private const int Size = 25;

    public static PageContent<TrailModel> Page(PageQuestion question)
    {
        var (of, which, order) = Asked(question);
        var found = which is null ? null : Find(question, of, which, order);
        var title = question.T["追踪", "Follow a trail"];
        return new PageContent<TrailModel>(title, question.AuditWay(title), new TrailModel(of, which, order, Known(question), found));
    }

    public static TableContent Table(PageQuestion question)
    {
        var (of, which, order) = Asked(question);
        var stop = question.Http.RequestAborted;
        var entries = (of, which) switch
        {
            (_, null) => null,
            (TrailQuestion.Decision, _) =>
                question.View.Adjustment(which) is { } decision ? question.View.StreamOfAdjustment(decision.Revision, order, stop) : null,
            (TrailQuestion.Actor, _) => question.View.StreamOfActor(which, order, stop),
            _ => Whole(question, of, which, order),
        };
        if (entries is null)
            throw new ProblemException(
                ProblemTypes.NotFound, "没有可追踪的对象，或 which 没有写。", "There is nothing of that name to follow, or 'which' is missing.");
        return TableContent.Of(
            "变动轨迹", HistoryItem.Columns(question.Names), entries.Select(entry => HistoryItem.Of(entry, question.Names))) with
        {
            Subject = which,
        };
    }

    private static (string Of, string? Which, TrailOrder Order) Asked(PageQuestion question) =>
        (
            question.Query.Text(TrailQuestion.Of) ?? TrailQuestion.Power, question.Query.Text(TrailQuestion.Which)?.Trim(),
            TrailOrders.Of(question.Question));

    private static TrailFound? Find(PageQuestion question, string of, string which, TrailOrder order)
    {
        var number = (int)(question.Query.Number(QueryParameters.Page) ?? 1);
        var offset = (number - 1) * Size;
        var view = question.View;
        if (of == TrailQuestion.Actor)
            return view.PartOfActor(which, order, offset, Size) is { Facts: > 0 } part ? Found(question, which, part, number) : null;
        if (of == TrailQuestion.Decision)
            return view.Adjustment(which) is { } decision
                ? Found(question, decision.Title, view.PartOfAdjustment(decision.Revision, order, offset, Size), number)
                : null;
        if (Whole(question, of, which, order) is not { } entries) return null;
        if (of == TrailQuestion.Township) entries = OnlyOf(entries, CodeOf(question, which));
        return Found(question, Name(question, of, which), Part(entries, offset), number);
    }

    private static string CodeOf(PageQuestion question, string township) =>
        question.View.Townships().FirstOrDefault(other => other.Name == township)?.Code ?? township;

    // A decision gives a power to dozens of townships at once; on the trail of one the others say nothing.
    private static IReadOnlyList<HistoryEntry> OnlyOf(IReadOnlyList<HistoryEntry> entries, string township)
    {
        return
        [
            .. entries.Select(
                entry => entry.Element == Fields.Townships ? entry with { Before = Only(entry.Before), After = Only(entry.After) } : entry),
        ];

        string? Only(string? codes) => codes?.Split('、').FirstOrDefault(code => code == township);
    }

    // A power, a department and a township have so few facts that the whole is read; null for the others, and where there is none of that
    // name.
    private static IReadOnlyList<HistoryEntry>? Whole(PageQuestion question, string of, string which, TrailOrder order)
    {
        var view = question.View;
        switch (of)
        {
            case TrailQuestion.Power:
                return PowerCode.TryParse(which, out var power) && view.Knows(power) ? view.TrailOf(power, order) : null;
            case TrailQuestion.Department:
                return view.TrailOfDepartment(which, order);
            case TrailQuestion.Township:
                return TownshipCode.TryParse(CodeOf(question, which), out var code)
                    && view.TrailOfTownship(code, order) is { Count: > 0 } entries
                    ? entries
                    : null;
            default:
                return null;
        }
    }

    private static string Name(PageQuestion question, string of, string which) => of switch
    {
        TrailQuestion.Power => question.View.NamesOf([which]).GetValueOrDefault(which, which),
        _ => new Readings(question.View, question.Names, question.T).Body(which),
    };

    private static TrailPart Part(IReadOnlyList<HistoryEntry> entries, int offset)
    {
        var facts = entries.GroupBy(entry => entry.Revision).ToList();
        return new TrailPart(facts.Count, [.. facts.Skip(offset).Take(Size).SelectMany(fact => fact)]);
    }

    private static TrailFound Found(PageQuestion question, string name, TrailPart part, int number)
    {
        var names = question.View.NamesOf(part.Entries.Select(entry => entry.Power));
        var readings = new Readings(question.View, question.Names, question.T);
        var lines = LifeSteps.Of(part.Entries, question.Names, readings).Select(step => Line(step, names, readings));
        return new TrailFound(name, [.. lines], number, Size, part.Facts);
    }

    private static TrailLine Line(LifeStep step, IReadOnlyDictionary<string, string> names, Readings readings)
    {
        var (code, type) = (step.First.Power, step.Type);
        var isBody = type.StartsWith("Department", StringComparison.Ordinal) || type.StartsWith("Township", StringComparison.Ordinal);
        return !isBody && names.TryGetValue(code, out var name)
            ? new TrailLine(code, name, true, step)
            : new TrailLine(code, readings.Body(code), false, step);
    }

    private static IReadOnlyList<(string Value, string Text)> Known(PageQuestion question)
    {
        var view = question.View;
        return
        [
            .. view.Departments().Select(department => (department.Name, department.Code)),
            .. view.Townships().Select(township => (township.Name, township.Code)),
            .. view.Adjustments().Reverse().Where(decision => decision.DocumentNumber is not null)
                .Select(decision => (decision.DocumentNumber!, decision.Title)),
            .. view.Actors().Select(actor => (actor, question.T["经办人", "actor"])),
        ];
    }
}
