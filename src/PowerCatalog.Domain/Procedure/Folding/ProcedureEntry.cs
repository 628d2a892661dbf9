using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Domain.Procedure.Folding;

/// <summary>A step as it was recorded.</summary>
/// <param name="Revision">Its revision in the adjustment's stream.</param>
/// <param name="Recorded">When.</param>
/// <param name="Actor">Who, as <c>{role}:{person id}</c>.</param>
/// <param name="Happened">What.</param>
public sealed record ProcedureEntry(long Revision, DateTimeOffset Recorded, string Actor, ProcedureEvent Happened)
{
    /// <summary>The day, in Asia/Shanghai.</summary>
    public DateOnly Day => CatalogTime.DateOf(Recorded);

    /// <summary>Who, without the role; null where that is no person.</summary>
    public PersonId? Person => ActorName.TryRead(Actor, out _, out var person) ? person : null;
}
