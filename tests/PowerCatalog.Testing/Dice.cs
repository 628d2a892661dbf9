using CsCheck;

namespace PowerCatalog.Testing;

/// <summary>
/// Chance that can be repeated and made smaller: numbers that CsCheck generates, taken one after the other. When they run out, every roll
/// is 0.
/// </summary>
public sealed class Dice(int[] numbers)
{
    private int _next;

    /// <summary>Rows of numbers for dice.</summary>
    public static Gen<int[]> Rows(int longest) => Gen.Int[0, 999].Array[0, longest];

    /// <summary>Whether all numbers are used.</summary>
    public bool IsEmpty => _next >= numbers.Length;

    /// <summary>A number from 0 to <paramref name="sides"/> - 1.</summary>
    public int Roll(int sides) => IsEmpty ? 0 : numbers[_next++] % sides;

    /// <summary>True once in so many.</summary>
    public bool OneIn(int sides) => Roll(sides) == sides - 1;

    /// <summary>One of several.</summary>
    public T Of<T>(params IReadOnlyList<T> several) => several[Roll(several.Count)];

    /// <summary>A day of the first <paramref name="days"/> of 2021.</summary>
    public DateOnly Day(int days = 60) => new DateOnly(2021, 1, 1).AddDays(Roll(days));
}
