using System.Security.Cryptography;
using System.Text;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.Engine;

/// <summary>What each read model makes of one pinned history with every event stands here beside its version.</summary>
public sealed class VersionTests
{
    public static readonly TheoryData<string, int, string, string[]> Pinned = new()
    {
        {
            "Foundation", 10, "e0f4ebea7d373d323d5e6df376b8403d09ad204f49de573540545d0cff3830f3",
            ["catalogs", "adjustments", "facts", "powers", "power_facts", "annulments"]
        },
        {
            "EvidenceLog", 2, "bdfa6112c44fe578a4e95ee64e399fa10233eb47fd61deaa0718a4db119edd13",
            ["logs", "log_tiles", "log_subjects", "log_fact_subjects"]
        },
        {
            "Catalogs", 1, "93d8db24df406f0a6a02e8700066a91ead6d31acd7071c0850681683e20806bd",
            ["bodies", "body_facts"]
        },
        {
            "PowerList", 4, "c1257ad72893be6867b1d91d80e0aaa0a52e111c47f56643a3a997ccfd038b29",
            ["versions", "power_validity", "holdings", "power_keys", "own_elements", "search 许可", "search 640101001000"]
        },
        {
            "LegalBases", 1, "7220bbd9146c74b155980b149025fea19cd0ee83625e92312ad4fcc73828adc9",
            ["legal_bases"]
        },
        {
            "TownshipDelegations", 2, "d662573c4d9120f42c1aa5f779d01240fd8e14cd8342cedd50d1a64d8c37921d",
            ["delegations"]
        },
        {
            "AuditHistory", 2, "b475f33d325f06a90c263e6ced724d5e489406d4c33fc33cdb96ffd5dae259a7",
            ["element_changes", "successions", "foreseen"]
        },
        {
            "Statistics", 2, "f353728329256513e51e7bfc3113fefdb93fc210a9ee23a185e172dff6eade23",
            ["counts"]
        },
    };

    [Theory]
    [MemberData(nameof(Pinned))]
    public async Task Rows_change_their_meaning_with_a_new_version_only(string model, int version, string digest, string[] tables)
    {
        var dump = await Dump();
        Assert.Contains($"{model}|{version}", dump["read_models"]);
        var rows = string.Join('\n', tables.SelectMany(table => dump[table].Prepend(table)));
        var made = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rows)));
        Assert.True(
            digest == made,
            $"The rows of {model} changed: {made}. If that is meant, raise the version in its definition, so that files are built anew, "
                + "and pin both here.");
    }

    [Fact]
    public async Task Every_table_has_a_read_model_whose_rows_are_pinned()
    {
        var dump = await Dump();
        var pinned = Pinned.SelectMany(row => row.Data.Item4).Concat(["engine", "read_models"]);
        Assert.Empty(dump.Keys.Where(table => !table.StartsWith("search ", StringComparison.Ordinal)).Except(pinned));
    }

    private static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> Dump()
    {
        await using var catalog = TestCatalog.Empty();
        await Streams.Append(catalog.Ledger, EveryEvent.Stream);
        await catalog.CatchUp();
        return ReadModelDump.Of(catalog.FileOf());
    }
}
