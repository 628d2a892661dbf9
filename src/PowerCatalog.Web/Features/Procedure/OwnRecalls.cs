using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.ReadModels.Procedure;

namespace PowerCatalog.Web.Features.Procedure;

/// <summary>The requests for recalls that somebody is told of.</summary>
internal static class OwnRecalls
{
    /// <summary>The requests, the latest first.</summary>
    public static IReadOnlyList<RecallCard> Of(ProcedureRequest request)
    {
        var person = request.Person;
        return request.Queries.Recalls(request.Division, state => Sight.IncludesRequest(person, state));
    }

    /// <summary>Those of them whose adjustment the person sees.</summary>
    public static IReadOnlySet<AdjustmentId> SeenOf(ProcedureRequest request)
    {
        var person = request.Person;
        return request.Queries.Recalls(request.Division, state => Sight.Includes(person, state)).Select(card => card.Request).ToHashSet();
    }
}
