using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.Domain.Differences;

/// <summary>
/// A power that is missing in the sent list and a line that is new in it, so near to each other that it may have been renamed. Whether it
/// was, or one power ended and another began, is decided by people.
/// </summary>
/// <param name="Number">Its number in the difference, from 1.</param>
/// <param name="Power">The power on the list.</param>
/// <param name="Line">The line of the sent list.</param>
/// <param name="Score">How near they are, from 0 to 1: the name for seven tenths, the legal bases for three.</param>
public sealed record Renaming(int Number, PowerState Power, DraftLine Line, double Score);
