using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using PowerCatalog.Accounts.SigningIn;

namespace PowerCatalog.Accounts.Tests;

/// <summary>The second factor, with codes worked out here by RFC 6238.</summary>
public sealed class FactorTests
{
    [Fact]
    public async Task A_code_works_once_and_a_recovery_code_too()
    {
        await using var place = await Place.OpenAsync("sqlite");
        var person = await place.AddWithPasswordAsync("wang");
        var factors = place.Store.SecondFactors;
        var key = await factors.BeginAsync(person.Id, Place.Stop);
        Assert.Equal($"otpauth://totp/PowerCatalog%3Awang?secret={key.Key}&issuer=PowerCatalog&digits=6&period=30", key.Address);
        Assert.Null(await factors.TurnOnAsync(person.Id, "000000", Place.Stop));
        var code = Code(key.Key);
        var recovery = (await factors.TurnOnAsync(person.Id, code, Place.Stop))!;
        Assert.Equal(10, recovery.Distinct().Count());
        Assert.Equal(
            PasswordOutcome.SecondFactor, (await place.Store.Passwords.CheckAsync("wang", Place.Password, Place.Stop)).Outcome);
        // The code that turned it on is used up; that of the step after still counts.
        Assert.Equal(PasswordOutcome.Wrong, await factors.CheckAsync(person.Id, code, Place.Stop));
        Assert.Equal(PasswordOutcome.Done, await factors.CheckAsync(person.Id, recovery[0].ToLowerInvariant(), Place.Stop));
        Assert.Equal(PasswordOutcome.Wrong, await factors.CheckAsync(person.Id, recovery[0], Place.Stop));
        Assert.Equal(PasswordOutcome.Done, await factors.CheckAsync(person.Id, Code(key.Key, steps: 1), Place.Stop));
        // Nor does an earlier one work after a later one, though it was never used.
        Assert.Equal(PasswordOutcome.Wrong, await factors.CheckAsync(person.Id, Code(key.Key, steps: -1), Place.Stop));
        await factors.TurnOffAsync(person.Id, Place.Stop);
        Assert.Equal(PasswordOutcome.Done, (await place.Store.Passwords.CheckAsync("wang", Place.Password, Place.Stop)).Outcome);
    }

    [Fact]
    public async Task Pages_that_are_opened_at_once_show_one_key()
    {
        await using var place = await Place.OpenAsync("sqlite");
        var person = await place.AddAsync("wang");
        var keys = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => place.Store.SecondFactors.BeginAsync(person.Id, Place.Stop))));
        Assert.Single(keys.Distinct());
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgresql")]
    public async Task Of_several_who_send_a_code_at_once_one_gets_in(string engine)
    {
        await using var place = await Place.OpenAsync(engine);
        var person = await place.AddWithPasswordAsync("wang");
        var factors = place.Store.SecondFactors;
        var key = await factors.BeginAsync(person.Id, Place.Stop);
        await factors.TurnOnAsync(person.Id, Code(key.Key), Place.Stop);
        var next = Code(key.Key, steps: 1);
        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => factors.CheckAsync(person.Id, next, Place.Stop))));
        Assert.Single(outcomes, outcome => outcome == PasswordOutcome.Done);
    }

    [Fact]
    public async Task Wrong_codes_that_are_sent_at_once_are_all_counted()
    {
        await using var place = await Place.OpenAsync("sqlite");
        var person = await place.AddWithPasswordAsync("wang");
        var factors = place.Store.SecondFactors;
        var key = await factors.BeginAsync(person.Id, Place.Stop);
        await factors.TurnOnAsync(person.Id, Code(key.Key), Place.Stop);
        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(_ => Task.Run(() => factors.CheckAsync(person.Id, "nothing", Place.Stop))));
        Assert.Equal(5, outcomes.Count(outcome => outcome == PasswordOutcome.Wrong));
        Assert.Equal(7, outcomes.Count(outcome => outcome == PasswordOutcome.Locked));
    }

    [Fact]
    public async Task Five_wrong_codes_lock_the_account()
    {
        await using var place = await Place.OpenAsync("sqlite");
        var person = await place.AddWithPasswordAsync("wang");
        var factors = place.Store.SecondFactors;
        var key = await factors.BeginAsync(person.Id, Place.Stop);
        await factors.TurnOnAsync(person.Id, Code(key.Key), Place.Stop);
        for (var time = 0; time < 5; time++)
            Assert.Equal(PasswordOutcome.Wrong, await factors.CheckAsync(person.Id, "nothing", Place.Stop));
        Assert.Equal(PasswordOutcome.Locked, await factors.CheckAsync(person.Id, Code(key.Key, steps: 1), Place.Stop));
    }

    [Theory]
    [InlineData("short")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abcdefghijklmnop")]
    [InlineData("qwertyuiop12345")]
    [InlineData("王芳的powercatalog")]
    [InlineData("wangfang1234")]
    public async Task A_password_that_is_easy_to_guess_is_refused(string password)
    {
        await using var place = await Place.OpenAsync("sqlite");
        var person = await place.AddAsync("wangfang");
        await Assert.ThrowsAsync<AccountException>(() => place.Store.Passwords.SetAsync(person.Id, password, null, Place.Stop));
    }

    // RFC 6238 with HMAC-SHA-1, thirty seconds a step, six digits.
    [SuppressMessage("Security", "CA5350", Justification = "Authenticators take no other.")]
    private static string Code(string key, int steps = 0)
    {
        var step = (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30) + steps;
        Span<byte> counter = stackalloc byte[8];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(Base32(key), counter);
        var number = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15, 4)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static byte[] Base32(string text)
    {
        var bits = string.Concat(text.Select(letter => Convert.ToString(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => Convert.ToByte(new string(chunk), 2))];
    }
}
