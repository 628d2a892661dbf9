using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Commands.Asking.Answers;

/// <summary>Who is asked about: one of the two, as the command calls it.</summary>
/// <param name="Township">A township, with <c>township</c>; null with <c>receiver</c>.</param>
/// <param name="Receiver">Any receiver, with <c>receiver</c>; null with <c>township</c>.</param>
internal sealed record AskedReceiver(TownshipAnswer? Township, ReceiverAnswer? Receiver);
