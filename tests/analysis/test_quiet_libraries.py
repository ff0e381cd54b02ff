import threading
import warnings

from analysis.quiet_libraries import without_advice


def test_a_warning_inside_goes_nowhere_and_one_after_it_is_heard():
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        with without_advice():
            warnings.warn("advice", stacklevel=1)
        warnings.warn("news", stacklevel=1)
    assert [str(each.message) for each in heard] == ["news"]


def test_one_thread_s_end_does_not_let_the_advice_of_another_out():
    """The filters belong to the whole program: the second thread waits until the first is through."""
    inside, may_end, order = threading.Event(), threading.Event(), []

    def first():
        with without_advice():
            inside.set()
            may_end.wait(10)
            order.append("first")

    def second():
        inside.wait(10)
        may_end.set()
        with without_advice():
            order.append("second")

    threads = [threading.Thread(target=each) for each in (first, second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert order == ["first", "second"]
