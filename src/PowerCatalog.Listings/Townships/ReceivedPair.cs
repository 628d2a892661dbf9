using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Listings.Townships;

/// <summary>A power with one receiver that exercises it.</summary>
/// <param name="Receiver">The receiver.</param>
/// <param name="Power">The power, as it holds for the receiver.</param>
public sealed record ReceivedPair(ReceiverAnswer Receiver, TownshipPower Power);
