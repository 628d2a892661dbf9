using System.Text;
using PowerCatalog.Domain.Events;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Application.Tests.Events;

/// <summary>One event of every type of an adjustment's working stream.</summary>
internal static class AdjustmentSamples
{
    private static readonly PreparedEvent Prepared = new(
        Guid.Parse("8c2f7c1e-0d5b-8a34-9b1e-000000000001"),
        "PowerSuspended.v1",
        // Spaces, escapes and zeros stay as they were.
        Raw("{ \"reason\" : \"\\u8bd5点\", \"n\": 1.00 }"),
        Raw("{\"actor\":\"tester\",\"causation\":\"adjustment-1\",\"schema\":1}"));

    public static IReadOnlyList<AdjustmentEvent> All { get; } =
    [
        new FileReceived(
            "调整决定.xlsx",
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            20_480,
            2,
            "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752"),
        new RowsReceived(
            [new ReceivedRow(1, "减少", 3, ["职权编码", "原因"], ["640102001000", " 合并 "]), new ReceivedRow(2, "", null, [], [])]),
        new PromulgationPrepared(
            "catalog-640300", -1, "fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13", 0, 2, [Prepared]),
        .. ProcedureSamples.All,
    ];

    private static RawJson Raw(string json) => new(Encoding.UTF8.GetBytes(json));
}
