namespace PowerCatalog.Seeds.Planning;

/// <summary>How a reduction is counted, and which whole numbers come to a given one.</summary>
public static class Percentages
{
    /// <summary>100 x (before - after) / before, rounded half away from zero to two places.</summary>
    public static decimal Reduction(int before, int after) =>
        Math.Round(100m * (before - after) / before, 2, MidpointRounding.AwayFromZero);

    /// <summary>The sum after that comes to the percentage; null where no whole number does.</summary>
    public static int? After(int before, decimal percent)
    {
        var after = (int)Math.Round(before * (100m - percent) / 100m, MidpointRounding.AwayFromZero);
        return Reduction(before, after) == percent ? after : null;
    }
}
