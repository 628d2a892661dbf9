using System.Globalization;
using CsCheck;

namespace PowerCatalog.Testing;

/// <summary>
/// Holds a property against the same generated values on every run; where one fails, CsCheck looks for a smaller one and reports it. The
/// variable POWERCATALOG_PROPERTY_FACTOR multiplies the number of values.
/// </summary>
public static class Property
{
    private const uint Stream = 20_210_501;

    /// <summary>How many times as many values as usual are tried.</summary>
    public static int Factor { get; } =
        int.TryParse(
            Environment.GetEnvironmentVariable("POWERCATALOG_PROPERTY_FACTOR"), NumberStyles.None, CultureInfo.InvariantCulture,
            out var factor) ? Math.Max(factor, 1) : 1;

    /// <summary>Tries <paramref name="count"/> values, of which each has to make the property true.</summary>
    public static void Holds<T>(Gen<T> values, Func<T, bool> property, int count) => Holds(
        values,
        value =>
        {
            if (!property(value)) throw new CsCheckException("The property does not hold.");
        },
        count);

    /// <summary>Tries <paramref name="count"/> values, none of which may make the property throw.</summary>
    public static void Holds<T>(Gen<T> values, Action<T> property, int count)
    {
        var chance = new PCG(Stream, 1);
        for (var i = 0; i < count * Factor; i++)
        {
            var state = chance.State;
            var value = values.Generate(chance, null, out _);
            try
            {
                property(value);
            }
            catch (Exception)
            {
                values.Sample(property, seed: chance.ToString(state), iter: 300, threads: 1);
                throw;
            }
        }
    }
}
