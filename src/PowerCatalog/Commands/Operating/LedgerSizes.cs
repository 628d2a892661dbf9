using PowerCatalog.Ledger.Digests;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Operating;

/// <summary>Size and root of each catalog of a ledger, by which two ledgers are compared.</summary>
internal static class LedgerSizes
{
    public static void Print(bool json, string place, IReadOnlyList<StreamRoot> roots)
    {
        if (json)
        {
            Json.Print(new { Place = place, Roots = roots });
            return;
        }

        Terminal.Line(place);
        Terminal.Table(
            "流", "事件数，根 Events, root", roots.Select(root => (root.Stream, (string?)$"{Show.Number(root.Size)}  {root.Root}")));
    }
}
