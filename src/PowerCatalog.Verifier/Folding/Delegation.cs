namespace PowerCatalog.Verifier.Folding;

/// <summary>The newest delegation of a power to a receiver; all before it have ended by the day on which it began.</summary>
/// <param name="Receiver">The receiver.</param>
/// <param name="By">The fact, which began on its effective day.</param>
/// <param name="End">The first day on which it does not hold; null where it has no end.</param>
internal sealed record Delegation(Receiver Receiver, Happened By, DateOnly? End)
{
    public bool HoldsOn(DateOnly day) => End is null || day < End;

    public Delegation EndedOn(DateOnly day) => HoldsOn(day) ? this with { End = day } : this;
}
