package com.partsdepot.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.partsdepot.orders.Customer;
import com.partsdepot.orders.CustomerOrder;
import com.partsdepot.orders.CustomerOrder.OrderLine;
import com.partsdepot.orders.CustomerOrder.Status;
import com.partsdepot.orders.OrderRepository;
import com.partsdepot.settlement.PaymentGateway.Charge;
import com.partsdepot.settlement.PaymentGateway.Confirmation;
import com.partsdepot.settlement.SettlementService.Result;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettlementServiceTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
  private static final Instant FIRST = Instant.parse("2026-03-09T00:00:00Z");
  private static final Instant LAST = Instant.parse("2026-03-09T23:59:59.999999999Z");

  private final OrderRepository orders = mock(OrderRepository.class);
  private final PaymentGateway gateway = mock(PaymentGateway.class);
  private final SettlementService settlement = new SettlementService(orders, gateway);

  @Test
  void chargesTheDaysOrders() {
    CustomerOrder cheap = order("8.90");
    CustomerOrder dear = order("9999.00");
    when(orders.findByStatusAndPlacedAtBetween(Status.PLACED, FIRST, LAST))
        .thenReturn(List.of(cheap, dear));
    when(gateway.charge(any()))
        .thenAnswer(
            call -> {
              Charge charge = call.getArgument(0);
              return new Confirmation("T-1", charge.amount().intValue() < 1000);
            });

    assertThat(settlement.settle(DAY)).isEqualTo(new Result(1, 1));

    assertThat(cheap.getStatus()).isEqualTo(Status.PAID);
    assertThat(dear.getStatus()).isEqualTo(Status.PAYMENT_FAILED);
    verify(orders).save(cheap);
    verify(orders).save(dear);
  }

  @Test
  void hasNothingToDoOnAQuietDay() {
    assertThat(settlement.settle(DAY)).isEqualTo(new Result(0, 0));
    verifyNoInteractions(gateway);
  }

  private CustomerOrder order(String total) {
    Customer customer = mock(Customer.class);
    when(customer.getNumber()).thenReturn("C-1001");
    CustomerOrder order = new CustomerOrder(customer, null, FIRST);
    order.add(new OrderLine("SEA-10001", 1, new BigDecimal(total)));
    return order;
  }
}
