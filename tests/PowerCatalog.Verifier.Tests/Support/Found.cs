using PowerCatalog.Verifier.Results;

namespace PowerCatalog.Verifier.Tests.Support;

/// <summary>What a test says of a result.</summary>
public static class Found
{
    public static Proof Proves(this CheckedBundle found)
    {
        Assert.Null(found.Refusal);
        return found.Proof!;
    }

    public static void Refuses(this CheckedBundle found, string inEnglish)
    {
        Assert.Equal(Outcome.Refused, found.Outcome);
        Assert.Contains(inEnglish, found.Refusal!.En, StringComparison.Ordinal);
        Assert.NotEmpty(found.Refusal.Zh);
        Assert.Null(found.Proof);
    }
}
