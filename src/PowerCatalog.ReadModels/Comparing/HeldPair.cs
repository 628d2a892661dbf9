namespace PowerCatalog.ReadModels.Comparing;

/// <summary>A power of one government beside that of another.</summary>
/// <param name="By">By what they are known to be the same; null where only one holds it.</param>
/// <param name="First">As the first holds it; null where it does not.</param>
/// <param name="Second">As the second holds it; null where it does not.</param>
/// <param name="LimitsDiffer">Whether both hold it, with limits that mean something else.</param>
public sealed record HeldPair(PowerMatch? By, HeldPower? First, HeldPower? Second, bool LimitsDiffer)
{
    /// <summary>What it is in the comparison.</summary>
    public HeldKind Kind => First is null ? HeldKind.OnlySecond
        : Second is null ? HeldKind.OnlyFirst
        : LimitsDiffer ? HeldKind.Different : HeldKind.Same;
}
