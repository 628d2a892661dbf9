using System.Text.Json;
using CsCheck;
using PowerCatalog.Domain.Time;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Time;

public sealed class WorkingDaysTests
{
    private static readonly DateOnly First = new(2010, 1, 1);
    private static readonly DateOnly Last = new(2026, 12, 31);
    private static readonly WorkingDays Calendar = TestReference.Calendar;

    [Fact]
    public void The_shipped_calendar_has_the_years_from_2010_to_2026() => Assert.Equal(Enumerable.Range(2010, 17), Calendar.Years);

    [Theory]
    [InlineData("2021-10-01", 1, "2021-10-08")]
    [InlineData("2021-09-17", 1, "2021-09-18")]
    [InlineData("2020-01-23", 1, "2020-02-03")]
    [InlineData("2024-02-09", 1, "2024-02-18")]
    [InlineData("2021-07-01", 0, "2021-07-01")]
    [InlineData("2021-07-01", 20, "2021-07-29")]
    [InlineData("2021-12-31", 10, "2022-01-17")]
    public void A_period_ends_on_the_day_that_the_notices_make_it(string from, int days, string due) =>
        Assert.Equal(new CountedDay(DateOnly.Parse(due), null), Calendar.After(DateOnly.Parse(from), days));

    [Fact]
    public void Counting_is_what_a_plain_loop_counts() => Property.Holds(
        Gen.Select(Gen.Int[0, Last.DayNumber - First.DayNumber], Gen.Int[0, 60]),
        ((int Day, int Count) asked) =>
        {
            var from = First.AddDays(asked.Day);
            var (day, left) = (from, asked.Count);
            while (left > 0 && day < Last)
            {
                day = day.AddDays(1);
                if (Calendar.IsWorked(day) == true) left--;
            }

            return Calendar.After(from, asked.Count) == (left == 0 ? new CountedDay(day, null) : new CountedDay(null, 2027));
        },
        count: 500);

    [Fact]
    public void Days_between_are_the_inverse_of_counting() => Property.Holds(
        Gen.Select(Gen.Int[0, Last.DayNumber - First.DayNumber - 120], Gen.Int[0, 60]),
        ((int Day, int Count) asked) =>
        {
            var from = First.AddDays(asked.Day);
            var to = Calendar.After(from, asked.Count).Day!.Value;
            return Calendar.Between(from, to) == asked.Count && Calendar.Between(to, from) == -asked.Count;
        },
        count: 500);

    [Theory]
    [InlineData("2009-12-01", 3, 2009)]
    [InlineData("2026-12-30", 5, 2027)]
    [InlineData("2031-01-01", 1, 2031)]
    public void A_year_without_a_calendar_is_said_and_not_guessed(string from, int days, int missing)
    {
        Assert.Equal(new CountedDay(null, missing), Calendar.After(DateOnly.Parse(from), days));
        Assert.Null(Calendar.IsWorked(new DateOnly(missing, 3, 1)));
        Assert.Contains($"{missing}", WorkingDays.NoCalendar(missing).Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"source\":\"x\",\"years\":[2021],\"notices\":[],\"more\":1}")]
    [InlineData("{\"source\":\"x\",\"years\":[2021]}")]
    [InlineData(
        "{\"source\":\"x\",\"years\":[2021],\"notices\":[{\"addresses\":[\"x\"],\"off\":[{\"name\":\"元旦\",\"days\":[\"2022-01-03\"]}],"
            + "\"work\":[]}]}")]
    [InlineData(
        "{\"source\":\"x\",\"years\":[2021],\"notices\":[{\"addresses\":[\"x\"],\"off\":[{\"name\":\"元旦\",\"days\":[\"2021-01-04\"]}],"
            + "\"work\":[{\"name\":\"元旦\",\"days\":[\"2021-01-04\"]}]}]}")]
    public void A_calendar_that_says_too_much_too_little_or_both_is_refused(string json) =>
        Assert.Throws<JsonException>(() => WorkingDays.Parse(json));
}
