namespace PowerCatalog.Waiting;

/// <summary>How long tests wait. How long something takes is no part of any test: the limit ends a test that hangs.</summary>
public static class Patience
{
    /// <summary>What takes longer hangs.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
}
