using System.Collections.Frozen;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Application.Procedure.Streams;

/// <summary>The registered names of steps.</summary>
internal static class ProcedureEventTypes
{
    private static readonly FrozenSet<string> Steps = EventRegistry.NamesOf<ProcedureEvent>().ToFrozenSet(StringComparer.Ordinal);

    public static bool IsStep(string type) => Steps.Contains(type);
}
