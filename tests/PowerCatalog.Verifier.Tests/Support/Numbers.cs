namespace PowerCatalog.Verifier.Tests.Support;

/// <summary>Small help with places in texts.</summary>
public static class Numbers
{
    public static int Or(this int found, int other) => found < 0 ? other : found;
}
