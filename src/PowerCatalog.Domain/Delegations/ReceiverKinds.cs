namespace PowerCatalog.Domain.Delegations;

/// <summary>What the kinds of receivers have.</summary>
public static class ReceiverKinds
{
    /// <summary>Whether receivers of a kind have a code: townships and county-level divisions, which are on registers.</summary>
    public static bool HasCode(this ReceiverKind kind) => kind is ReceiverKind.Township or ReceiverKind.County;

    /// <summary>The code of a receiver of a kind, which is its key; null where it has none.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="key">The receiver's key (<see cref="Receiver.Key"/>).</param>
    public static string? CodeIn(this ReceiverKind kind, string key) => kind.HasCode() ? key : null;
}
